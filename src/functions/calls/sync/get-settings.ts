import type { Handler } from '../../runtime/answering';
import { effectiveSettings } from '../../../features/sync/effective-settings';

export const getSettings: Handler<'getSettings'> = (of) => effectiveSettings(of);
