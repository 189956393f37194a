import { z } from 'zod';
import { endpoint } from '../http/endpoint';
import * as q from '../http/query';
import type { Space } from './data';
import { listing } from './listing';
import { visibleSpace } from './lookup';
import { operationsInSpace } from './operations';
import { wikiUrl } from './page-json';
import { maySeeSpace } from './permissions';

const scopes = [['read:space:confluence']];

const spaceJson = (space: Space) => ({
  id: space.id,
  key: space.key,
  name: space.name,
  type: 'global',
  status: 'current',
  authorId: space.authorId,
  createdAt: space.createdAt,
  homepageId: space.homepageId,
  _links: { webui: `/spaces/${space.key}` },
});

export const getSpaces = endpoint({
  product: 'confluence',
  method: 'GET',
  path: '/wiki/api/v2/spaces',
  scopes,
  query: z.strictObject({
    ids: q.list.optional(),
    keys: q.list.optional(),
    type: q.choice(['global', 'personal']).optional(),
    status: q.choice(['current', 'archived']).optional(),
    sort: q.choice(['id', '-id', 'key', '-key', 'name', '-name']).optional(),
    limit: q.count(1, 250).optional(),
    cursor: q.text.optional(),
  }),
  handle: ({ site, caller, query: { limit, cursor, ...filters } }) =>
    listing({
      site,
      items: sorted(
        site.confluence.spaces.filter(
          (space) =>
            maySeeSpace(space, caller) &&
            (filters.ids?.includes(space.id) ?? true) &&
            (filters.keys?.includes(space.key) ?? true) &&
            filters.type !== 'personal' &&
            filters.status !== 'archived',
        ),
        filters.sort ?? 'id',
      ),
      limit,
      cursor,
      path: '/wiki/api/v2/spaces',
      parameters: filters,
      json: spaceJson,
    }),
});

type SpaceSort = 'id' | '-id' | 'key' | '-key' | 'name' | '-name';

function sorted(spaces: Space[], sort: SpaceSort): Space[] {
  const field = sort.replace('-', '') as 'id' | 'key' | 'name';
  const sign = sort.startsWith('-') ? -1 : 1;
  return spaces.toSorted((a, b) => sign * a[field].localeCompare(b[field], 'en', { numeric: true }));
}

export const getSpaceById = endpoint({
  product: 'confluence',
  method: 'GET',
  path: '/wiki/api/v2/spaces/{id}',
  scopes,
  query: z.strictObject({ 'include-operations': q.flag.optional() }),
  handle: ({ site, caller, path, query }) => {
    const space = visibleSpace(site, caller, path.id);
    const json = spaceJson(space);
    return {
      status: 200,
      body: {
        ...json,
        ...(query['include-operations'] === true
          ? { operations: { results: operationsInSpace(caller, space), meta: { hasMore: false } } }
          : {}),
        _links: { ...json._links, base: wikiUrl(site) },
      },
    };
  },
});
