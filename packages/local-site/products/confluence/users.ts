import { z } from 'zod';
import type { SitePerson } from '../contract';
import { endpoint } from '../http/endpoint';
import * as q from '../http/query';
import { namedAppAccount } from '../people';
import { wikiUrl } from './page-json';

/** The names of a profile in v2: left out where it has none, as the document allows no null. */
const namesOf = ({ displayName, hasNoName }: SitePerson) =>
  hasNoName === true ? {} : { displayName, publicName: displayName };

const profilePicture = { path: '/wiki/aa-avatar/default', isDefault: true };

export const usersBulk = endpoint({
  product: 'confluence',
  method: 'POST',
  path: '/wiki/api/v2/users-bulk',
  scopes: [['read:user:confluence']],
  query: q.none,
  body: z.strictObject({ accountIds: z.array(z.string()).min(1).max(250) }),
  handle: ({ site, body }) => ({
    status: 200,
    body: {
      results: site.people
        .filter((person) => body.accountIds.includes(person.accountId))
        .map((person) => ({
          accountId: person.accountId,
          accountType: 'atlassian',
          accountStatus: person.isClosed === true ? 'closed' : 'active',
          ...namesOf(person),
          email: person.email,
          isExternalCollaborator: false,
          profilePicture,
        })),
      _links: { base: wikiUrl(site) },
    },
  }),
});

/** A person as Confluence's v1 API gives them: null where a profile has no name. */
export const userJson = (person: SitePerson) => ({
  type: 'known',
  accountId: person.accountId,
  accountType: 'atlassian',
  email: person.email,
  displayName: null,
  ...namesOf(person),
  profilePicture: { ...profilePicture, width: 48, height: 48 },
  isExternalCollaborator: false,
});

/** What somebody may do on the site as a whole. Its target type is one that Atlassian's document names in words alone. */
const operationsOnSite = (person: SitePerson | undefined) =>
  [
    'use',
    ...(person !== undefined && person.isGuest !== true ? ['create_space'] : []),
    ...(person?.isConfluenceAdmin === true ? ['administer'] : []),
  ].map((operation) => ({ operation, targetType: 'application' }));

export const getCurrentUser = endpoint({
  product: 'confluence',
  method: 'GET',
  path: '/wiki/rest/api/user/current',
  scopes: [['read:confluence-user'], ['read:content-details:confluence']],
  query: z.strictObject({ expand: q.list.pipe(z.array(z.enum(['operations']))).optional() }),
  handle: ({ site, caller, query: { expand = [] } }) => {
    const person = site.people.find((candidate) => candidate.accountId === caller.accountId);
    return {
      status: 200,
      body: {
        ...(person === undefined
          ? { ...userJson({ ...namedAppAccount(site), email: '', role: '' }), accountType: 'app' }
          : userJson(person)),
        ...(expand.includes('operations') && { operations: operationsOnSite(person) }),
      },
    };
  },
});
