import { z } from 'zod';
import type { Caller } from '../http/caller';
import { cql as language } from '../documented/confluence-names';
import { endpoint } from '../http/endpoint';
import { confluenceV1Refusal } from '../http/errors';
import { cursorAt, startOf } from '../http/paging';
import * as q from '../http/query';
import { comparison, predicate, type Fields } from '../query-language/evaluate';
import { hasWords } from '../query-language/words';
import type { Query } from '../query-language/parse';
import type { Site } from '../site';
import { withCql } from './cql';
import type { Page } from './data';
import { highlighted, searchedWords } from './highlight';
import { spaceOf } from './lookup';
import { contentJson, wikiUrl } from './page-json';
import { maySeePage } from './permissions';
import { expanded, expansion } from './search-expansions';
import { contentPage, searchPage } from './search-page';

const equality = ['=', '!=', 'in', 'not in'] as const;
const words = ['~', '!~'] as const;

export const searchByCql = endpoint({
  product: 'confluence',
  method: 'GET',
  path: '/wiki/rest/api/search',
  scopes: [['search:confluence'], ['read:content-details:confluence']],
  query: z.strictObject({
    cql: q.text,
    start: q.count(0, 10_000).optional(),
    limit: q.count(1, 200).optional(),
    cursor: q.text.optional(),
  }),
  handle: ({ site, caller, query: { cql, cursor, limit = 25, ...query } }) => {
    const start = cursor === undefined ? (query.start ?? 0) : startOf(cursor);
    if (start === undefined) throw confluenceV1Refusal(400, 'The cursor is not valid');
    const { found, searched } = withCql(cql, (query) => ({
      found: select(site, seenPages(site, caller), query),
      searched: searchedWords(query.where),
    }));
    return {
      status: 200,
      body: searchPage({
        items: found,
        start,
        limit,
        cql,
        base: wikiUrl(site),
        path: '/rest/api/search',
        place: (next) => ({ start: String(next), cursor: cursorAt(next) }),
        json: (page) => resultJson(site, page, searched),
      }),
    };
  },
});

/** Content by CQL as the v1 API gives it: pages alone, without what a search result has around them. */
export const searchContent = endpoint({
  product: 'confluence',
  method: 'GET',
  path: '/wiki/rest/api/content/search',
  scopes: [['search:confluence'], ['read:content-details:confluence']],
  query: z.strictObject({
    cql: q.text,
    expand: q.list.pipe(z.array(expansion)).optional(),
    limit: q.count(1, 200).optional(),
    cursor: q.text.optional(),
  }),
  handle: ({ site, caller, query: { cql, expand = [], limit = 25, cursor } }) => {
    const start = cursor === undefined ? 0 : startOf(cursor);
    if (start === undefined) throw confluenceV1Refusal(400, 'The cursor is not valid');
    return {
      status: 200,
      body: contentPage({
        items: withCql(cql, (query) => select(site, seenPages(site, caller), query)),
        start,
        limit,
        parameters: { cql, ...(expand.length > 0 && { expand: expand.join(',') }) },
        base: wikiUrl(site),
        path: '/rest/api/content/search',
        place: (next) => ({ cursor: cursorAt(next) }),
        json: (page) => ({
          ...contentJson(site, page),
          ...expanded(site, caller, page, expand),
        }),
      }),
    };
  },
});

const seenPages = (site: Site, caller: Caller): Page[] =>
  site.confluence.pages.filter((page) => page.status === 'current' && maySeePage(site.confluence, page, caller));

function select(site: Site, pages: Page[], { where, orderBy }: Query): Page[] {
  const fields: Fields<Page> = {
    type: { operators: equality, matches: (_page, value) => value.toLowerCase() === 'page' },
    id: { operators: equality, matches: (page, value) => page.id === value },
    space: {
      operators: equality,
      matches: (page, value) => spaceOf(site, page).key.toLowerCase() === value.toLowerCase(),
    },
    title: {
      operators: [...equality, ...words],
      matches: (page, value, operator) =>
        operator.endsWith('~') ? hasWords(page.title, value) : page.title.toLowerCase() === value.toLowerCase(),
    },
    text: { operators: words, matches: (page, value) => hasWords(`${page.title} ${page.body}`, value) },
  };
  const found = where === undefined ? pages : pages.filter(predicate(where, fields, language));
  return found.toSorted(
    comparison(
      orderBy,
      {
        lastmodified: (page) => page.version.createdAt,
        created: (page) => page.createdAt,
        title: (page) => page.title.toLowerCase(),
      },
      language,
    ),
  );
}

function resultJson(site: Site, page: Page, searched: readonly string[]) {
  const space = spaceOf(site, page);
  const content = contentJson(site, page);
  return {
    content,
    title: highlighted(page.title, searched),
    excerpt: '',
    url: content._links.webui,
    resultGlobalContainer: { title: space.name, displayUrl: `/spaces/${space.key}` },
    breadcrumbs: [],
    entityType: 'content',
    iconCssClass: 'aui-icon content-type-page',
    lastModified: page.version.createdAt,
    friendlyLastModified: page.version.createdAt.slice(0, 10),
    score: 0,
  };
}
