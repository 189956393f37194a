import { route } from '@forge/api';
import { z } from 'zod';
import { acceptJson, answerOf, type Call } from '../answer';
import type { Requester } from '../requester';
import { cursorIn, readAllPages } from '../read-pages';
import { allowsIn, operations, someOperations } from './operations';

export interface Space {
  id: string;
  key: string;
  name: string;
}

/** A space and whether the caller may administer it, in one call. */
export async function getSpace(as: Requester, spaceId: string): Promise<Space & { canAdminister: boolean }> {
  const { operations: some, ...space } = await answerOf(
    { product: 'Confluence', name: `read space ${spaceId}` },
    z.object({
      id: z.string(),
      key: z.string(),
      name: z.string(),
      operations: someOperations,
    }),
    () =>
      as.requestConfluence(route`/wiki/api/v2/spaces/${spaceId}?include-operations=true`, {
        method: 'GET',
        headers: acceptJson,
      }),
  );
  return { ...space, canAdminister: await allowsIn(some, administerSpace, () => allOperations(as, spaceId)) };
}

const administerSpace = { operation: 'administer', targetType: 'space' };

async function allOperations(as: Requester, spaceId: string): Promise<z.infer<typeof operations>> {
  const found = await answerOf(
    { product: 'Confluence', name: `read what may be done with space ${spaceId}` },
    z.object({ operations }),
    () =>
      as.requestConfluence(route`/wiki/api/v2/spaces/${spaceId}/operations`, { method: 'GET', headers: acceptJson }),
  );
  return found.operations;
}

/** Confluence's limit for one call. */
const perCall = 250;

/** The spaces the caller may see, by name. */
export function listSpaces(as: Requester): Promise<Space[]> {
  const call: Call = { product: 'Confluence', name: 'list the spaces', isOfSite: true };
  return readAllPages(call, async (cursor: string | undefined) => {
    const answer = z.object({
      results: z.array(z.object({ id: z.string(), key: z.string(), name: z.string() })),
      _links: z.object({ next: z.string().optional() }),
    });
    const { results, _links } = await answerOf(call, answer, () =>
      cursor === undefined
        ? as.requestConfluence(route`/wiki/api/v2/spaces?status=current&sort=name&limit=${perCall}`, {
            method: 'GET',
            headers: acceptJson,
          })
        : as.requestConfluence(route`/wiki/api/v2/spaces?status=current&sort=name&limit=${perCall}&cursor=${cursor}`, {
            method: 'GET',
            headers: acceptJson,
          }),
    );
    return { items: results, next: cursorIn(_links.next) };
  });
}
