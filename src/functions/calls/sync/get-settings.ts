import type { Handler } from '../../runtime/answering';
import { settingsInForce } from '../../../features/sync/settings-in-force';

export const getSettings: Handler<'getSettings'> = (of) => settingsInForce(of);
