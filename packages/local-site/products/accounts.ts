import type { SitePerson } from './contract';
import type { Site } from './site';

/** Those who can sign in, and whom searches find. */
export const openAccounts = ({ people }: Pick<Site, 'people'>): SitePerson[] =>
  people.filter(({ isClosed }) => isClosed !== true);

/** What Atlassian says of an account to an app whose copy of the profile is of that time; undefined: nothing to do. */
export function accountNews(
  { people }: Pick<Site, 'people'>,
  accountId: string,
  updatedAt: string,
): 'closed' | 'updated' | undefined {
  const person = people.find((one) => one.accountId === accountId);
  if (person?.isClosed === true) return 'closed';
  const changedAt = person?.profileChangedAt;
  return changedAt !== undefined && Date.parse(changedAt) > Date.parse(updatedAt) ? 'updated' : undefined;
}

/** Closes an account: what it wrote stays, without its name. Throws where there is no such account. */
export function closeAccount(site: Site, accountId: string): void {
  Object.assign(accountOf(site, accountId), { isClosed: true, hasNoName: true, email: '' });
  site.changed();
}

/** Throws where there is no such account. */
export function renamePerson(site: Site, accountId: string, displayName: string): void {
  Object.assign(accountOf(site, accountId), { displayName, profileChangedAt: site.now().toISOString() });
  site.changed();
}

function accountOf({ people }: Site, accountId: string): SitePerson {
  const person = people.find((one) => one.accountId === accountId);
  if (person === undefined) throw new Error(`The site has no account ${accountId}.`);
  return person;
}
