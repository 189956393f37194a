import { own } from '../../own';
import type { Caller } from '../http/caller';
import { anonymous } from '../people';
import type { ConfluenceData, Page, Space } from './data';

export function maySeeSpace(space: Space, caller: Caller): boolean {
  return caller.isApp || own(space.access, caller.accountId) !== undefined;
}

export function mayWriteInSpace(space: Space, caller: Caller): boolean {
  const access = own(space.access, caller.accountId);
  return caller.isApp || access === 'edit' || access === 'admin';
}

export function mayAdministerSpace(space: Space, caller: Caller): boolean {
  return caller.isApp || own(space.access, caller.accountId) === 'admin';
}

/**
 * A page is seen by who sees its space and is let in by it and by every page above it; a draft by its author alone. The
 * app sees every space; restrictions that do not name it shut it out like anybody, or not, as a setting says.
 */
export function maySeePage(data: ConfluenceData, page: Page, caller: Caller): boolean {
  const space = data.spaces.find((candidate) => candidate.id === page.spaceId);
  if (space === undefined || !maySeeSpace(space, caller)) return false;
  if (page.status === 'draft' && !caller.isApp && page.authorId !== caller.accountId) return false;
  return withAncestors(data, page).every(({ restrictions }) => letsIn(restrictions.read, caller));
}

export function mayEditPage(data: ConfluenceData, page: Page, caller: Caller): boolean {
  const space = data.spaces.find((candidate) => candidate.id === page.spaceId);
  return (
    space !== undefined &&
    mayWriteInSpace(space, caller) &&
    maySeePage(data, page, caller) &&
    letsIn(page.restrictions.update, caller)
  );
}

/** Whoever is signed in and sees a page may comment on it. */
export const mayComment = (data: ConfluenceData, page: Page, caller: Caller): boolean =>
  caller.accountId !== anonymous.accountId && maySeePage(data, page, caller);

const letsIn = (accounts: readonly string[], caller: Caller) =>
  accounts.length === 0 || accounts.includes(caller.accountId) || caller.passesRestrictions === true;

/** A page and those above it, from the bottom up. */
export function withAncestors(data: ConfluenceData, page: Page): Page[] {
  const parent = data.pages.find((candidate) => candidate.id === page.parentId);
  return parent === undefined ? [page] : [page, ...withAncestors(data, parent)];
}
