import type { Principal } from '../contract';
import { appAccount } from '../people';
import type { Site } from '../site';

/** Whom a handler acts for. The app acting as itself is in every space and project; only a page's restrictions bind it, unless a setting says that they do not. */
export interface Caller {
  accountId: string;
  isApp: boolean;
  /** A person for whom the app calls. */
  isThroughApp?: boolean;
  /** Whether restrictions of pages let the caller in though they do not name it. */
  passesRestrictions?: boolean;
}

export function callerOf(principal: Principal, appSeesRestricted: boolean): Caller {
  return principal.as === 'app'
    ? { accountId: appAccount.accountId, isApp: true, passesRestrictions: appSeesRestricted }
    : { accountId: principal.accountId, isApp: false, isThroughApp: principal.scopes !== undefined };
}

/** Whether an event of what a caller does says that the app has caused it. */
export const isSelfGenerated = (
  { isApp, isThroughApp = false }: Caller,
  { settings }: Pick<Site, 'settings'>,
): boolean => isApp || (isThroughApp && settings().selfGenerated === 'asAnybody');
