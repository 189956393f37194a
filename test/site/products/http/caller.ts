import type { Principal } from '../contract';
import { appAccount } from '../people';

/** Whom a handler acts for. The app acting as itself may see and change everything, as nobody's permissions bind it. */
export interface Caller {
  accountId: string;
  isApp: boolean;
}

export function callerOf(principal: Principal): Caller {
  return principal.as === 'app'
    ? { accountId: appAccount.accountId, isApp: true }
    : { accountId: principal.accountId, isApp: false };
}
