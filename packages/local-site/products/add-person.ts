import type { NewPerson, SitePerson } from './contract';
import { anonymous } from './people';
import type { Site } from './site';

/** Gives a person an account on the site. Throws where a space or a project they are given is not there. */
export function addPerson(
  site: Site,
  { displayName, hasNoName = false, isGuest = false, lacks, spaces = {}, projects = {} }: NewPerson,
): SitePerson {
  const number = site.people.length + 1;
  const person: SitePerson = {
    accountId: `712020:00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    displayName,
    email: `${displayName.toLowerCase().replace(/[^a-z0-9]+/g, '.')}.${number}@example.com`,
    role: isGuest ? 'Guest: has an account and no license' : 'Came later',
    ...(hasNoName && { hasNoName }),
    ...(isGuest && { isGuest }),
    ...(lacks && { lacks }),
  };
  for (const [key, access] of Object.entries(spaces)) {
    named(site.confluence.spaces, key).access[person.accountId] = access;
  }
  for (const [key, permissions] of Object.entries(projects)) {
    named(site.jira.projects, key).permissions[person.accountId] = permissions;
  }
  site.people.push(person);
  site.changed();
  return person;
}

/** Throws where there is no such space. */
export function setAnonymousAccess(site: Site, spaceKey: string, isOpen: boolean): void {
  const { access } = named(site.confluence.spaces, spaceKey);
  if (isOpen) access[anonymous.accountId] = 'view';
  else Reflect.deleteProperty(access, anonymous.accountId);
  site.changed();
}

export const hasAnonymousAccess = (site: Site, spaceKey: string): boolean =>
  Object.hasOwn(named(site.confluence.spaces, spaceKey).access, anonymous.accountId);

function named<Item extends { key: string }>(items: readonly Item[], key: string): Item {
  const found = items.find((item) => item.key === key);
  if (found === undefined) throw new Error(`The site has no ${key}.`);
  return found;
}
