import { route } from '@forge/api';
import { z } from 'zod';
import type { CommentOnWords } from '../../adf/comment-marks';
import { acceptJson, answerOf } from '../answer';
import type { Requester } from '../requester';

const comment = z.object({
  resolutionStatus: z.string().nullish(),
  version: z.object({ createdAt: z.string() }),
  properties: z.object({ inlineMarkerRef: z.string(), inlineOriginalSelection: z.string() }),
});

/** More than people make on a page within a minute. */
const newest = 50;

/** The comments on words of a page that were made since a time, in milliseconds since 1970, and are not resolved. */
export async function commentsSince(as: Requester, pageId: string, since: number): Promise<CommentOnWords[]> {
  const { results } = await answerOf(
    { product: 'Confluence', name: `read the inline comments of page ${pageId}` },
    z.object({ results: z.array(z.unknown()) }),
    () =>
      as.requestConfluence(route`/wiki/api/v2/pages/${pageId}/inline-comments?sort=-created-date&limit=${newest}`, {
        method: 'GET',
        headers: acceptJson,
      }),
  );
  // One without its words, such as an answer to another, has no mark either.
  return results.flatMap((result) => {
    const { data } = comment.safeParse(result);
    if (!data || data.resolutionStatus === 'resolved' || Date.parse(data.version.createdAt) < since) return [];
    return [{ id: data.properties.inlineMarkerRef, words: data.properties.inlineOriginalSelection }];
  });
}
