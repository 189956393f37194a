import { route } from '@forge/api';
import { z } from 'zod';
import { acceptJson, answerOf } from '../answer';
import type { Requester } from '../requester';

export interface Space {
  id: string;
  key: string;
  name: string;
}

/** The spaces the caller may see, by name; 250 at most. */
export async function listSpaces(as: Requester): Promise<Space[]> {
  const { results } = await answerOf(
    { product: 'Confluence', name: 'list the spaces' },
    z.object({ results: z.array(z.object({ id: z.string(), key: z.string(), name: z.string() })) }),
    as.requestConfluence(route`/wiki/api/v2/spaces?status=current&sort=name&limit=250`, {
      method: 'GET',
      headers: acceptJson,
    }),
  );
  return results;
}
