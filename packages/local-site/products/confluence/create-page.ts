import { z } from 'zod';
import { endpoint } from '../http/endpoint';
import { confluenceRefusal } from '../http/errors';
import { NotModelled } from '../http/not-modelled';
import * as q from '../http/query';
import type { Caller } from '../http/caller';
import type { Site } from '../site';
import type { Page, Space } from './data';
import { emitPageEvent } from './events';
import { visiblePage, visibleSpace } from './lookup';
import { bodySchema, checkedBody } from './page-body';
import { singlePageJson } from './page-json';
import { mayWriteInSpace } from './permissions';
import { checkedTitle } from './titles';

export const createPage = endpoint({
  product: 'confluence',
  method: 'POST',
  path: '/wiki/api/v2/pages',
  scopes: [['write:page:confluence']],
  query: z.strictObject({ private: q.flag.optional(), 'root-level': q.flag.optional() }),
  body: z.strictObject({
    spaceId: z.string(),
    status: z.enum(['current', 'draft']).optional(),
    title: z.string().optional(),
    parentId: z.string().optional(),
    body: bodySchema.optional(),
    subtype: z.literal('live').optional(),
  }),
  handle: ({ site, caller, query, body }) => {
    const space = visibleSpace(site, caller, body.spaceId);
    if (!mayWriteInSpace(space, caller)) {
      throw confluenceRefusal(403, 'You do not have permission to create pages in this space');
    }
    const parentId = parentFor(site, caller, space, body.parentId, query['root-level'] ?? false);
    const status = body.status ?? 'current';
    const title =
      status === 'current' ? checkedTitle(site, body.title ?? '', { spaceId: space.id }) : (body.title ?? '');
    const page = newPage(site, caller, { spaceId: space.id, parentId, status, title, body: checkedBody(body.body) });
    if (body.subtype === 'live') {
      if (status === 'draft') throw new NotModelled('A draft of a live doc');
      page.subtype = 'live';
    }
    if (query.private === true) page.restrictions = { read: [caller.accountId], update: [caller.accountId] };
    site.confluence.pages.push(page);
    site.changed();
    if (status === 'current') emitPageEvent(site, caller, page.subtype === 'live' ? 'initialized' : 'created', page);
    return { status: 200, body: singlePageJson(site, page, { withBody: true }) };
  },
});

function parentFor(
  site: Site,
  caller: Caller,
  space: Space,
  parentId: string | undefined,
  rootLevel: boolean,
): string | null {
  if (rootLevel) {
    if (parentId !== undefined) throw confluenceRefusal(400, 'A parent may not be given for a page at root level');
    return null;
  }
  if (parentId === undefined) return space.homepageId;
  const parent = visiblePage(site, caller, parentId, ['current']);
  if (parent.spaceId !== space.id) throw confluenceRefusal(400, 'The parent is not in the space of the page');
  return parent.id;
}

export function newPage(
  site: Site,
  caller: Caller,
  given: Pick<Page, 'spaceId' | 'parentId' | 'status' | 'title' | 'body'>,
): Page {
  const createdAt = site.now().toISOString();
  const { confluence } = site;
  const id = String(confluence.nextPageId);
  confluence.nextPageId += 1;
  return {
    id,
    ...given,
    position: confluence.pages.filter((page) => page.parentId === given.parentId).length,
    authorId: caller.accountId,
    ownerId: caller.accountId,
    lastOwnerId: null,
    createdAt,
    version: { number: 1, createdAt, message: '', authorId: caller.accountId },
    restrictions: { read: [], update: [] },
  };
}
