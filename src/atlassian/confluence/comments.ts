import { route } from '@forge/api';
import { z } from 'zod';
import type { AdfDocument } from '../../adf/node';
import { answerOf, sendJson } from '../answer';
import type { Requester } from '../requester';

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
