import { route } from '@forge/api';
import { z } from 'zod';
import type { AdfDocument } from '../../contract/adf-node';
import { acceptJson, answerOf, type Call, sendJson } from '../answer';
import type { Requester } from '../requester';
import { cursorIn, readPagesUpTo } from '../read-pages';

/** Adds a comment below a page. Whoever it mentions is notified. */
export async function addFooterComment(as: Requester, pageId: string, document: AdfDocument): Promise<{ id: string }> {
  return answerOf({ product: 'Confluence', name: `comment on page ${pageId}` }, z.object({ id: z.string() }), () =>
    as.requestConfluence(route`/wiki/api/v2/footer-comments`, {
      method: 'POST',
      headers: sendJson,
      body: JSON.stringify({
        pageId,
        body: { representation: 'atlas_doc_format', value: JSON.stringify(document) },
      }),
    }),
  );
}

export interface FooterComment {
  /** ISO 8601. */
  createdAt: string;
  /** An ADF document, as JSON text. */
  body: string;
}

const comments = z.object({
  results: z.array(
    z.object({
      version: z.object({ createdAt: z.string() }),
      body: z.object({ atlas_doc_format: z.object({ value: z.string() }) }),
    }),
  ),
  _links: z.object({ next: z.string().optional() }).optional(),
});

/** The newest comments below a page, the newest first. */
export async function newestFooterComments(as: Requester, pageId: string, limit: number): Promise<FooterComment[]> {
  const call: Call = { product: 'Confluence', name: `read the comments of page ${pageId}` };
  const found = await readPagesUpTo(limit, call, async (cursor: string | undefined) => {
    const { results, _links } = await answerOf(call, comments, () =>
      cursor === undefined
        ? as.requestConfluence(
            route`/wiki/api/v2/pages/${pageId}/footer-comments?body-format=atlas_doc_format&sort=-created-date&limit=${limit}`,
            { method: 'GET', headers: acceptJson },
          )
        : as.requestConfluence(
            route`/wiki/api/v2/pages/${pageId}/footer-comments?body-format=atlas_doc_format&sort=-created-date&limit=${limit}&cursor=${cursor}`,
            { method: 'GET', headers: acceptJson },
          ),
    );
    return { items: results, next: cursorIn(_links?.next) };
  });
  return found.map(({ version, body }) => ({ createdAt: version.createdAt, body: body.atlas_doc_format.value }));
}
