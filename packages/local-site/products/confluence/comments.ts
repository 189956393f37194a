import { z } from 'zod';
import type { Caller } from '../http/caller';
import { type Answer, endpoint } from '../http/endpoint';
import { confluenceRefusal } from '../http/errors';
import * as q from '../http/query';
import type { Site } from '../site';
import type { FooterComment, Page } from './data';
import { listing } from './listing';
import { visiblePage } from './lookup';
import { bodySchema, checkedBody } from './page-body';
import { wikiUrl } from './page-json';
import { mayComment } from './permissions';

const firstId = 900_001;

export const listQuery = z.strictObject({
  'body-format': q.choice(['atlas_doc_format']).optional(),
  sort: q.choice(['created-date', '-created-date']).optional(),
  limit: q.count(1, 250).optional(),
  cursor: q.text.optional(),
});

export const createFooterComment = endpoint({
  product: 'confluence',
  method: 'POST',
  path: '/wiki/api/v2/footer-comments',
  scopes: [['write:comment:confluence']],
  query: q.none,
  body: z.strictObject({ pageId: z.string(), body: bodySchema }),
  handle: ({ site, caller, body }) => {
    const comment = newComment(site, caller, commentablePage(site, caller, body.pageId), body.body);
    (site.confluence.comments ??= []).push(comment);
    site.changed();
    const json = commentJson(site, comment, true);
    const headers = { location: `/wiki/api/v2/footer-comments/${json.id}` };
    return { status: 201, body: { ...json, _links: { ...json._links, base: wikiUrl(site) } }, headers };
  },
});

export const getFooterComments = endpoint({
  product: 'confluence',
  method: 'GET',
  path: '/wiki/api/v2/pages/{id}/footer-comments',
  scopes: [['read:comment:confluence']],
  query: listQuery,
  handle: ({ site, caller, path, query }) => {
    const page = visiblePage(site, caller, path.id, ['current']);
    return listComments(site, page, query, 'footer-comments', site.confluence.comments, (comment, withBody) =>
      commentJson(site, comment, withBody),
    );
  },
});

/** A page of those of the comments that are on this page. `kind`: the last part of the list's path. */
export function listComments<Comment extends FooterComment>(
  site: Site,
  page: Page,
  { limit, cursor, sort, ...format }: z.output<typeof listQuery>,
  kind: 'footer-comments' | 'inline-comments',
  comments: readonly Comment[] = [],
  json: (comment: Comment, withBody: boolean) => unknown,
): Answer {
  const oldestFirst = comments.filter(({ pageId }) => pageId === page.id);
  return listing({
    site,
    items: sort === '-created-date' ? oldestFirst.toReversed() : oldestFirst,
    limit,
    cursor,
    path: `/wiki/api/v2/pages/${page.id}/${kind}`,
    parameters: { ...format, sort },
    json: (comment) => json(comment, format['body-format'] !== undefined),
  });
}

/** The page with this id, if the caller may comment on it; refused otherwise. */
export function commentablePage(site: Site, caller: Caller, id: string): Page {
  const page = visiblePage(site, caller, id, ['current']);
  if (!mayComment(site.confluence, page, caller)) {
    throw confluenceRefusal(403, 'You do not have permission to comment on this page');
  }
  return page;
}

export function newComment(site: Site, caller: Caller, page: Page, body: z.output<typeof bodySchema>): FooterComment {
  const { comments = [], inlineComments = [] } = site.confluence;
  return {
    id: String(Math.max(firstId - 1, ...[...comments, ...inlineComments].map(({ id }) => Number(id))) + 1),
    pageId: page.id,
    authorId: caller.accountId,
    createdAt: site.now().toISOString(),
    body: checkedBody(body),
  };
}

export function commentJson(site: Site, { id, pageId, authorId, createdAt, body }: FooterComment, withBody: boolean) {
  const page = site.confluence.pages.find((candidate) => candidate.id === pageId);
  return {
    id,
    status: 'current',
    title: `Re: ${page?.title ?? ''}`,
    pageId,
    version: { number: 1, createdAt, message: '', minorEdit: false, authorId },
    body: withBody ? { atlas_doc_format: { representation: 'atlas_doc_format', value: body } } : {},
    _links: { webui: `/spaces/viewpage.action?pageId=${pageId}&focusedCommentId=${id}` },
  };
}
