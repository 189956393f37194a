import { z } from 'zod';
import { endpoint } from '../http/endpoint';
import * as q from '../http/query';
import type { Caller } from '../http/caller';
import type { Site } from '../site';
import type { Page, PageStatus } from './data';
import { draftOf } from './drafts';
import { listing } from './listing';
import { visiblePage, visibleSpace } from './lookup';
import { operationsOn } from './operations';
import { pageJson, singlePageJson } from './page-json';
import { atVersion } from './page-versions';
import { mayEditPage, maySeePage } from './permissions';

const bodyFormat = q.choice(['atlas_doc_format']).optional();
const statuses = q.list.pipe(z.array(z.enum(['current', 'draft', 'archived', 'trashed']))).optional();
const scopes = [['read:page:confluence']];

export const getPageById = endpoint({
  product: 'confluence',
  method: 'GET',
  path: '/wiki/api/v2/pages/{id}',
  scopes,
  query: z.strictObject({
    'body-format': bodyFormat,
    'get-draft': q.flag.optional(),
    status: statuses,
    'include-operations': q.flag.optional(),
    'include-version': q.flag.optional(),
    version: q.count(1, 1_000_000).optional(),
  }),
  handle: ({ site, caller, path, query }) => {
    // One that was published is found by its id wherever it is now.
    const asked: PageStatus[] = query.status ?? ['current', 'archived', 'trashed'];
    const found = visiblePage(site, caller, path.id, query['get-draft'] === true ? [...asked, 'draft'] : asked);
    const operations = operationsOn(site, caller, found);
    // A draft of a published page is for those who may edit it.
    const showsDraft = query['get-draft'] === true && mayEditPage(site.confluence, found, caller);
    const page = showsDraft ? draftOf(found) : found;
    return {
      status: 200,
      body: {
        ...singlePageJson(site, query.version === undefined ? page : atVersion(page, query.version), {
          withBody: query['body-format'] !== undefined,
          withVersion: query['include-version'] ?? true,
        }),
        ...(query['include-operations'] === true
          ? { operations: { results: operations, meta: { hasMore: false } } }
          : {}),
      },
    };
  },
});

const paging = { limit: q.count(1, 250).optional(), cursor: q.text.optional() };

export const getPages = endpoint({
  product: 'confluence',
  method: 'GET',
  path: '/wiki/api/v2/pages',
  scopes,
  query: z.strictObject({
    id: q.list.optional(),
    'space-id': q.list.optional(),
    title: q.text.optional(),
    status: statuses,
    subtype: q.choice(['live', 'page']).optional(),
    'body-format': bodyFormat,
    ...paging,
  }),
  handle: ({ site, caller, query: { limit, cursor, ...filters } }) =>
    listing({
      site,
      items: visiblePages(site, caller, {
        ids: filters.id,
        spaceIds: filters['space-id'],
        title: filters.title,
        statuses: filters.status,
        subtype: filters.subtype,
      }),
      limit,
      cursor,
      path: '/wiki/api/v2/pages',
      parameters: filters,
      json: (page) => pageJson(site, page, { withBody: filters['body-format'] !== undefined }),
    }),
});

export const getPagesInSpace = endpoint({
  product: 'confluence',
  method: 'GET',
  path: '/wiki/api/v2/spaces/{id}/pages',
  scopes,
  query: z.strictObject({ title: q.text.optional(), status: statuses, 'body-format': bodyFormat, ...paging }),
  handle: ({ site, caller, path, query: { limit, cursor, ...filters } }) => {
    const space = visibleSpace(site, caller, path.id);
    return listing({
      site,
      items: visiblePages(site, caller, { spaceIds: [space.id], title: filters.title, statuses: filters.status }),
      limit,
      cursor,
      path: `/wiki/api/v2/spaces/${space.id}/pages`,
      parameters: filters,
      json: (page) => pageJson(site, page, { withBody: filters['body-format'] !== undefined }),
    });
  },
});

interface Filters {
  ids?: readonly string[] | undefined;
  spaceIds?: readonly string[] | undefined;
  title?: string | undefined;
  statuses?: readonly PageStatus[] | undefined;
  subtype?: 'live' | 'page' | undefined;
}

function visiblePages(
  site: Site,
  caller: Caller,
  { ids, spaceIds, title, statuses = ['current'], subtype }: Filters,
): Page[] {
  return site.confluence.pages.filter(
    (page) =>
      (ids?.includes(page.id) ?? true) &&
      (spaceIds?.includes(page.spaceId) ?? true) &&
      (title === undefined || page.title === title) &&
      statuses.includes(page.status) &&
      (subtype === undefined || subtype === (page.subtype ?? 'page')) &&
      maySeePage(site.confluence, page, caller),
  );
}
