import { z } from 'zod';
import { endpoint } from '../http/endpoint';
import { confluenceV1Refusal } from '../http/errors';
import * as q from '../http/query';
import { appAccount, namedAppAccount } from '../people';
import type { Site } from '../site';
import type { Page } from './data';
import { emitPageEvent } from './events';
import { wikiUrl } from './page-json';
import { mayEditPage } from './permissions';
import { userJson } from './users';
import { seenContent } from './v1-content';

const path = '/wiki/rest/api/content/{id}/restriction';

const restriction = z.strictObject({
  operation: z.enum(['read', 'update']),
  restrictions: z.strictObject({
    user: z.array(z.strictObject({ type: z.literal('known'), accountId: z.string() })),
    group: z.array(z.never(), 'the local site has no groups').optional(),
  }),
});

export const getRestrictions = endpoint({
  product: 'confluence',
  method: 'GET',
  path,
  scopes: [['read:confluence-content.all'], ['read:content-details:confluence']],
  query: q.none,
  handle: ({ site, caller, path: { id } }) => ({
    status: 200,
    body: restrictionsJson(site, seenContent(site, caller, id)),
  }),
});

export const getRestrictionsForOperation = endpoint({
  product: 'confluence',
  method: 'GET',
  path: `${path}/byOperation/{operationKey}`,
  scopes: [['read:confluence-content.all'], ['read:content-details:confluence']],
  query: z.strictObject({
    expand: q.list.pipe(z.array(z.enum(['restrictions.user', 'restrictions.group']))).optional(),
    start: q.count(0, 10_000).optional(),
    limit: q.count(1, 200).optional(),
  }),
  handle: ({ site, caller, path: { id, operationKey } }) => {
    const operation = operations.find((each) => each === operationKey);
    if (operation === undefined) throw confluenceV1Refusal(400, `Unknown operation: ${operationKey}`);
    return { status: 200, body: restrictionJson(site, seenContent(site, caller, id), operation) };
  },
});

export const updateRestrictions = endpoint({
  product: 'confluence',
  method: 'PUT',
  path,
  scopes: [['write:confluence-content'], ['read:content-details:confluence', 'write:content.restriction:confluence']],
  query: q.none,
  body: z.union([
    z.array(restriction),
    z.strictObject({ results: z.array(restriction) }).transform(({ results }) => results),
  ]),
  handle: ({ site, caller, path: { id }, body }) => {
    const page = seenContent(site, caller, id);
    if (!mayEditPage(site.confluence, page, caller)) {
      throw confluenceV1Refusal(403, 'You do not have permission to restrict this page');
    }
    for (const { operation, restrictions } of body) {
      const accounts = restrictions.user.map(({ accountId }) => accountId);
      const isKnown = (account: string) =>
        account === appAccount.accountId || site.people.some((person) => person.accountId === account);
      const unknown = accounts.find((account) => !isKnown(account));
      if (unknown !== undefined) throw confluenceV1Refusal(400, `No user found with account id ${unknown}`);
      page.restrictions[operation] = accounts;
    }
    site.changed();
    if (page.status === 'current') emitPageEvent(site, caller, 'permissions_updated', page);
    return { status: 200, body: restrictionsJson(site, page) };
  },
});

const operations = ['read', 'update'] as const;
type Operation = (typeof operations)[number];

/** Restrictions of one operation, with those parts that are expanded. */
export function restrictionJson(
  site: Site,
  page: Page,
  operation: Operation,
  expanded: readonly ('user' | 'group')[] = ['user', 'group'],
) {
  const users = site.people.filter((person) => page.restrictions[operation].includes(person.accountId)).map(userJson);
  // The app's account is in no list of people, and yet in restrictions that name it.
  const isApp = page.restrictions[operation].includes(appAccount.accountId);
  const known = [...users, ...(isApp ? [{ type: 'known', ...namedAppAccount(site) }] : [])];
  const self = selfOf(site, page);
  return {
    operation,
    restrictions: {
      ...(expanded.includes('user') && { user: { results: known, start: 0, limit: 100, size: known.length } }),
      ...(expanded.includes('group') && { group: { results: [], start: 0, limit: 100, size: 0 } }),
    },
    _expandable: {},
    _links: { self: `${self}/byOperation/${operation}` },
  };
}

const selfOf = (site: Site, page: Page): string => `${wikiUrl(site)}/rest/api/content/${page.id}/restriction`;

function restrictionsJson(site: Site, page: Page) {
  const self = selfOf(site, page);
  const results = operations.map((operation) => restrictionJson(site, page, operation));
  return {
    results,
    start: 0,
    limit: 100,
    size: results.length,
    restrictionsHash: '',
    _links: { self, base: wikiUrl(site), context: '/wiki' },
  };
}
