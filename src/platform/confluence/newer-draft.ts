import { route } from '@forge/api';
import { z } from 'zod';
import { acceptJson, answerOf } from '../answer';
import { isProductError } from '../product-error';
import type { Requester } from '../requester';
import type { Page } from './pages';

const draft = z.object({
  status: z.string(),
  title: z.string(),
  version: z.object({ createdAt: z.string() }),
  body: z.object({ atlas_doc_format: z.object({ value: z.string() }) }),
});

/**
 * Whether somebody has changes to the page that are newer than its version and not published: Confluence merges an update
 * into them, or overrides them with it. The caller has to be one who may edit the page.
 */
export async function hasNewerDraft(as: Requester, page: Page): Promise<boolean> {
  try {
    const found = await answerOf({ product: 'Confluence', name: `read the draft of page ${page.id}` }, draft, () =>
      as.requestConfluence(route`/wiki/api/v2/pages/${page.id}?get-draft=true&body-format=atlas_doc_format`, {
        method: 'GET',
        headers: acceptJson,
      }),
    );
    // Without a draft, Confluence gives the page itself.
    if (found.status !== 'draft' || Date.parse(found.version.createdAt) <= Date.parse(page.version.createdAt)) {
      return false;
    }
    return found.title !== page.title || found.body.atlas_doc_format.value !== page.body;
  } catch (error) {
    if (isProductError(error, 'not-found')) return false;
    throw error;
  }
}
