import type { Handler } from './answering';
import { settingsInForce } from './settings-in-force';

export const getSettings: Handler<'getSettings'> = (of) => settingsInForce(of);
