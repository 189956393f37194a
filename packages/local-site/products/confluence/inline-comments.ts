import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { markerRefsIn } from '../../web/adf/markerRefs';
import type { AdfDocument } from '../../web/adf/node';
import type { InlineComments } from '../contract';
import { endpoint } from '../http/endpoint';
import { confluenceRefusal } from '../http/errors';
import * as q from '../http/query';
import type { Site } from '../site';
import { commentJson, commentablePage, listComments, listQuery, newComment } from './comments';
import type { InlineComment, Page } from './data';
import { visiblePage } from './lookup';
import { withMarkedWords } from './mark-words';
import { bodySchema, checkedBody } from './page-body';
import { wikiUrl } from './page-json';

export const createInlineComment = endpoint({
  product: 'confluence',
  method: 'POST',
  path: '/wiki/api/v2/inline-comments',
  scopes: [['write:comment:confluence']],
  query: q.none,
  body: z.strictObject({
    pageId: z.string(),
    body: bodySchema,
    inlineCommentProperties: z.strictObject({
      textSelection: z.string().min(1),
      textSelectionMatchCount: z.int().min(1),
      textSelectionMatchIndex: z.int().min(0),
    }),
  }),
  handle: ({ site, caller, body: { pageId, body, inlineCommentProperties: words } }) => {
    const page = commentablePage(site, caller, pageId);
    const markerRef = randomUUID();
    const mark = { type: 'annotation', attrs: { id: markerRef, annotationType: 'inlineComment' } };
    const marked = withMarkedWords(documentOf(page), words, mark);
    if (marked === undefined) {
      throw confluenceRefusal(
        400,
        'The page does not have the chosen text, or not as often as textSelectionMatchCount',
      );
    }
    const comment = { ...newComment(site, caller, page, body), markerRef, words: words.textSelection };
    // A comment makes no new version of its page.
    page.body = checkedBody({ representation: 'atlas_doc_format', value: JSON.stringify(marked) });
    keep(site, comment);
    const json = inlineCommentJson(site, page, comment, true);
    const headers = { location: `/wiki/api/v2/inline-comments/${json.id}` };
    return { status: 201, body: { ...json, _links: { ...json._links, base: wikiUrl(site) } }, headers };
  },
});

export const getInlineComments = endpoint({
  product: 'confluence',
  method: 'GET',
  path: '/wiki/api/v2/pages/{id}/inline-comments',
  scopes: [['read:comment:confluence']],
  query: listQuery,
  handle: ({ site, caller, path, query }) => {
    const page = visiblePage(site, caller, path.id, ['current']);
    return listComments(site, page, query, 'inline-comments', site.confluence.inlineComments, (comment, withBody) =>
      inlineCommentJson(site, page, comment, withBody),
    );
  },
});

/** Comments on words that Confluence's editor has marked itself, before they were published. */
export function inlineCommentsOf(site: Site): InlineComments {
  return {
    addToMark(accountId, pageId, { markerRef, words, body }) {
      const caller = { accountId, isApp: false };
      const page = commentablePage(site, caller, pageId);
      if (!markerRefsIn(documentOf(page).content).includes(markerRef)) {
        throw confluenceRefusal(400, 'The page has no words with this mark');
      }
      const value = { representation: 'atlas_doc_format', value: body } as const;
      keep(site, { ...newComment(site, caller, page, value), markerRef, words });
    },
  };
}

function keep(site: Site, comment: InlineComment): void {
  (site.confluence.inlineComments ??= []).push(comment);
  site.changed();
}

const documentOf = ({ body }: Page) => JSON.parse(body) as AdfDocument;

function inlineCommentJson(site: Site, page: Page, comment: InlineComment, withBody: boolean) {
  const { markerRef, words } = comment;
  return {
    ...commentJson(site, comment, withBody),
    resolutionStatus: markerRefsIn(documentOf(page).content).includes(markerRef) ? 'open' : 'dangling',
    properties: { inlineMarkerRef: markerRef, inlineOriginalSelection: words },
  };
}
