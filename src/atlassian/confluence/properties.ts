import { route } from '@forge/api';
import { z } from 'zod';
import { stableJson } from '../../adf/normal-form';
import { acceptJson, answerOf, sendJson } from '../answer';
import { isProductError } from '../product-error';
import type { Requester } from '../requester';

const property = z.object({ id: z.string(), value: z.unknown(), version: z.object({ number: z.number() }) });

/** A content property, with what Confluence needs to know to change it. */
export type PageProperty = z.output<typeof property>;

/** A content property of a page; undefined where it has none of that key. */
export async function getPageProperty(as: Requester, pageId: string, key: string): Promise<PageProperty | undefined> {
  const { results } = await answerOf(
    { product: 'Confluence', name: `read property ${key} of page ${pageId}` },
    z.object({ results: z.array(property) }),
    () =>
      as.requestConfluence(route`/wiki/api/v2/pages/${pageId}/properties?key=${key}&limit=1`, {
        method: 'GET',
        headers: acceptJson,
      }),
  );
  return results[0];
}

const mostTries = 3;

/** Makes a content property say this, creating it where there is none. Where it says so already, nothing is written. */
export async function setPageProperty(as: Requester, pageId: string, key: string, value: unknown): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const found = await getPageProperty(as, pageId, key);
    if (found && stableJson(found.value) === stableJson(value)) return;
    try {
      await (found ? updateProperty(as, pageId, key, value, found) : createProperty(as, pageId, key, value));
      return;
    } catch (error) {
      // Somebody else has created or changed it since it was read.
      if (!isProductError(error, 'conflict') || tries === mostTries) throw error;
    }
  }
}

function createProperty(as: Requester, pageId: string, key: string, value: unknown): Promise<unknown> {
  return answerOf({ product: 'Confluence', name: `set property ${key} of page ${pageId}` }, property, () =>
    as.requestConfluence(route`/wiki/api/v2/pages/${pageId}/properties`, {
      method: 'POST',
      headers: sendJson,
      body: JSON.stringify({ key, value }),
    }),
  );
}

function updateProperty(
  as: Requester,
  pageId: string,
  key: string,
  value: unknown,
  { id, version }: PageProperty,
): Promise<unknown> {
  return answerOf({ product: 'Confluence', name: `change property ${key} of page ${pageId}` }, property, () =>
    as.requestConfluence(route`/wiki/api/v2/pages/${pageId}/properties/${id}`, {
      method: 'PUT',
      headers: sendJson,
      body: JSON.stringify({ key, value, version: { number: version.number + 1 } }),
    }),
  );
}
