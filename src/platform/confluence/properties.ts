import { route } from '@forge/api';
import { z } from 'zod';
import { stableJson } from '../../adf/normal-form';
import { acceptJson, answerOf, arrived, type Call, refusal, sendJson } from '../answer';
import { isProductError } from '../product-error';
import type { Requester } from '../requester';

const property = z.object({ id: z.string(), value: z.unknown(), version: z.object({ number: z.number() }) });

/** A content property, with what Confluence needs to know to change it. */
export type PageProperty = z.output<typeof property>;

/** The content properties of a page of that key, the first one that was made first: two may come of a race. */
export async function getPageProperties(as: Requester, pageId: string, key: string): Promise<PageProperty[]> {
  const { results } = await answerOf(
    { product: 'Confluence', name: `read property ${key} of page ${pageId}` },
    z.object({ results: z.array(property) }),
    () =>
      as.requestConfluence(route`/wiki/api/v2/pages/${pageId}/properties?key=${key}`, {
        method: 'GET',
        headers: acceptJson,
      }),
  );
  return results.sort((one, other) => Number(one.id) - Number(other.id));
}

const mostTries = 3;

/**
 * Makes a content property say this, creating it where there is none. Where it says so already, nothing is written. Of two
 * with its key, as others may create them at the same moment, the first stays: a byline is not shown with both.
 */
export async function setPageProperty(as: Requester, pageId: string, key: string, value: unknown): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const [found, ...others] = await getPageProperties(as, pageId, key);
    for (const { id } of others) await deleteProperty(as, pageId, key, id);
    if (found && stableJson(found.value) === stableJson(value)) return;
    try {
      if (found) {
        await updateProperty(as, pageId, key, value, found);
        return;
      }
      await createProperty(as, pageId, key, value);
      // Looked at once more, for one that was created meanwhile.
      if (tries === mostTries) return;
    } catch (error) {
      // Somebody else has created or changed it since it was read.
      if (!isProductError(error, 'conflict') || tries === mostTries) throw error;
    }
  }
}

/** Takes a content property away, where the page has it. */
export async function removePageProperty(as: Requester, pageId: string, key: string): Promise<void> {
  for (const { id } of await getPageProperties(as, pageId, key)) await deleteProperty(as, pageId, key, id);
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

/** Removes all content properties of that key from a page. */
export async function deletePageProperties(as: Requester, pageId: string, key: string): Promise<void> {
  for (const { id } of await getPageProperties(as, pageId, key)) await deleteProperty(as, pageId, key, id);
}

async function deleteProperty(as: Requester, pageId: string, key: string, id: string): Promise<void> {
  const call: Call = { product: 'Confluence', name: `delete property ${key} of page ${pageId}` };
  const response = await arrived(call, () =>
    as.requestConfluence(route`/wiki/api/v2/pages/${pageId}/properties/${id}`, {
      method: 'DELETE',
      headers: acceptJson,
    }),
  );
  // Somebody else has deleted it since it was read.
  if (!response.ok && response.status !== 404) throw refusal(call, response, await response.text());
}
