import { asApp } from '@forge/api';
import type { AsyncEvent, InvocationError } from '@forge/events';
import { z } from 'zod';
import { parseDocument } from '../adf/parse';
import { getPage } from '../atlassian/confluence/pages';
import { isProductError } from '../atlassian/product-error';
import { readDesign } from '../design/read';
import { getDesignRecord } from '../store/designs';
import { registerDesign } from './registration';
import { orLater } from './retry-later';
import { handOverDesign } from './status-copies';

const job = z.object({ pageId: z.string().regex(/^\d+$/) });

/**
 * Registers the page as a design if it holds the app's macro, and lets the status of a design follow what its page says.
 * Events come late, twice and in any order: what the page says now counts.
 */
export async function registerChangedPage(event: AsyncEvent): Promise<InvocationError | undefined> {
  const { data } = job.safeParse(event.body);
  if (!data) return undefined;
  return orLater(async () => {
    const body = await bodyOf(data.pageId);
    const document = body === undefined ? undefined : parseDocument(body);
    const config = document && !('problem' in document) ? readDesign(document).config : undefined;
    // A design that the app may not view any more, or cannot read, is followed too: its issue says so.
    const record = config ? await registerDesign(data.pageId, config) : await getDesignRecord(data.pageId);
    if (record) await handOverDesign(data.pageId);
    return undefined;
  });
}

/** Undefined where the page is gone again, or the app may not see it. */
async function bodyOf(pageId: string): Promise<string | undefined> {
  try {
    return (await getPage(asApp(), pageId)).body;
  } catch (error) {
    if (isProductError(error, 'not-found') || isProductError(error, 'forbidden')) return undefined;
    throw error;
  }
}
