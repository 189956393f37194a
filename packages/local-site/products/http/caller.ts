import type { Principal } from '../contract';
import { appAccount } from '../people';

/** Whom a handler acts for. The app acting as itself is in every space and project; only a page's restrictions bind it. */
export interface Caller {
  accountId: string;
  isApp: boolean;
}

export function callerOf(principal: Principal): Caller {
  return principal.as === 'app'
    ? { accountId: appAccount.accountId, isApp: true }
    : { accountId: principal.accountId, isApp: false };
}
