import { z } from 'zod';
import { openAccounts } from '../accounts';
import type { SitePerson } from '../contract';
import { cql as language } from '../documented/confluence-names';
import { endpoint } from '../http/endpoint';
import * as q from '../http/query';
import { predicate, type Fields } from '../query-language/evaluate';
import { hasWords } from '../query-language/words';
import { QueryError } from '../query-language/query-error';
import { withCql } from './cql';
import { wikiUrl } from './page-json';
import { searchPage } from './search-page';
import { userJson } from './users';

const fields: Fields<SitePerson> = {
  type: { operators: ['='], matches: (_person, value) => value.toLowerCase() === 'user' },
  'user.fullname': { operators: ['~', '!~'], matches: (person, value) => hasWords(person.displayName, value) },
  'user.accountid': {
    operators: ['=', '!=', 'in', 'not in'],
    matches: (person, value) => person.accountId === value,
  },
};

export const searchUsers = endpoint({
  product: 'confluence',
  method: 'GET',
  path: '/wiki/rest/api/search/user',
  scopes: [['read:content-details:confluence']],
  query: z.strictObject({ cql: q.text, start: q.count(0, 10_000).optional(), limit: q.count(1, 200).optional() }),
  handle: ({ site, query: { cql, start = 0, limit = 25 } }) => ({
    status: 200,
    body: searchPage({
      items: withCql(cql, ({ where, orderBy }) => {
        const [order] = orderBy;
        if (order !== undefined) throw new QueryError('People cannot be ordered', order.position);
        return where === undefined ? openAccounts(site) : openAccounts(site).filter(predicate(where, fields, language));
      }),
      start,
      limit,
      cql,
      base: wikiUrl(site),
      path: '/rest/api/search/user',
      place: (next) => ({ start: String(next) }),
      json: (person) => ({
        user: userJson(person),
        title: person.displayName,
        excerpt: '',
        url: `/people/${person.accountId}`,
        breadcrumbs: [],
        entityType: 'user',
        iconCssClass: 'aui-icon',
        lastModified: site.now().toISOString(),
        score: 0,
      }),
    }),
  }),
});
