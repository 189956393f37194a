import { route } from '@forge/api';
import { z } from 'zod';
import { acceptJson, answerOf } from '../answer';
import type { Requester } from '../requester';

export interface Space {
  id: string;
  key: string;
  name: string;
}

/** A space and whether the caller may administer it, in one call. */
export async function getSpace(as: Requester, spaceId: string): Promise<Space & { canAdminister: boolean }> {
  const { operations, ...space } = await answerOf(
    { product: 'Confluence', name: `read space ${spaceId}` },
    z.object({
      id: z.string(),
      key: z.string(),
      name: z.string(),
      operations: z.object({ results: z.array(z.object({ operation: z.string(), targetType: z.string() })) }),
    }),
    () =>
      as.requestConfluence(route`/wiki/api/v2/spaces/${spaceId}?include-operations=true`, {
        method: 'GET',
        headers: acceptJson,
      }),
  );
  const canAdminister = operations.results.some(
    ({ operation, targetType }) => operation === 'administer' && targetType === 'space',
  );
  return { ...space, canAdminister };
}

/** The spaces the caller may see, by name; 250 at most. */
export async function listSpaces(as: Requester): Promise<Space[]> {
  const { results } = await answerOf(
    { product: 'Confluence', name: 'list the spaces' },
    z.object({ results: z.array(z.object({ id: z.string(), key: z.string(), name: z.string() })) }),
    () =>
      as.requestConfluence(route`/wiki/api/v2/spaces?status=current&sort=name&limit=250`, {
        method: 'GET',
        headers: acceptJson,
      }),
  );
  return results;
}
