import { route } from '@forge/api';
import { z } from 'zod';
import { acceptJson, answerOf, type Call } from '../answer';
import type { Requester } from '../requester';
import { cursorIn, readAllPages } from '../read-pages';

interface ContentQuery {
  cql: string;
  expand: string;
  /** Results asked for in one answer. */
  limit: number;
}

/** All content that a CQL query finds. Confluence gives fewer results an answer than it is asked for where it expands them. */
export function searchContent<Schema extends z.ZodType>(
  as: Requester,
  call: Call,
  { cql, expand, limit }: ContentQuery,
  result: Schema,
): Promise<z.output<Schema>[]> {
  const answer = z.object({
    results: z.array(result),
    _links: z.object({ next: z.string().optional() }).optional(),
  });
  return readAllPages(call, async (cursor: string | undefined) => {
    const { results, _links } = await answerOf(call, answer, () =>
      cursor === undefined
        ? as.requestConfluence(route`/wiki/rest/api/content/search?cql=${cql}&expand=${expand}&limit=${limit}`, {
            method: 'GET',
            headers: acceptJson,
          })
        : as.requestConfluence(
            route`/wiki/rest/api/content/search?cql=${cql}&expand=${expand}&limit=${limit}&cursor=${cursor}`,
            { method: 'GET', headers: acceptJson },
          ),
    );
    return { items: results, next: cursorIn(_links?.next) };
  });
}
