import type { Principal } from '../contract';
import { appAccount } from '../people';

/** Whom a handler acts for. The app acting as itself is in every space and project; only a page's restrictions bind it, unless a setting says that they do not. */
export interface Caller {
  accountId: string;
  isApp: boolean;
  /** Whether restrictions of pages let the caller in though they do not name it. */
  passesRestrictions?: boolean;
}

export function callerOf(principal: Principal, appSeesRestricted: boolean): Caller {
  return principal.as === 'app'
    ? { accountId: appAccount.accountId, isApp: true, passesRestrictions: appSeesRestricted }
    : { accountId: principal.accountId, isApp: false };
}
