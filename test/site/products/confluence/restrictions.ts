import { z } from 'zod';
import { endpoint } from '../http/endpoint';
import { confluenceV1Refusal } from '../http/errors';
import * as q from '../http/query';
import type { Site } from '../site';
import type { Page } from './data';
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
      const unknown = accounts.find((account) => !site.people.some((person) => person.accountId === account));
      if (unknown !== undefined) throw confluenceV1Refusal(400, `No user found with account id ${unknown}`);
      page.restrictions[operation] = accounts;
    }
    site.changed();
    return { status: 200, body: restrictionsJson(site, page) };
  },
});

function restrictionsJson(site: Site, page: Page) {
  const self = `${wikiUrl(site)}/rest/api/content/${page.id}/restriction`;
  const results = (['read', 'update'] as const).map((operation) => {
    const users = site.people.filter((person) => page.restrictions[operation].includes(person.accountId)).map(userJson);
    return {
      operation,
      restrictions: {
        user: { results: users, start: 0, limit: 100, size: users.length },
        group: { results: [], start: 0, limit: 100, size: 0 },
      },
      _expandable: {},
      _links: { self: `${self}/byOperation/${operation}` },
    };
  });
  return {
    results,
    start: 0,
    limit: 100,
    size: results.length,
    restrictionsHash: '',
    _links: { self, base: wikiUrl(site), context: '/wiki' },
  };
}
