/** Lists as the products give them that answer with fewer at a time than they are asked for. */
import { z } from 'zod';

type Send = (request: Request) => Promise<Response>;

const search = z.looseObject({ maxResults: z.number().default(50) });
const withOperations = z.looseObject({
  operations: z.looseObject({ results: z.array(z.unknown()), meta: z.looseObject({}) }),
});

/** Sends a request so that a list in its answer has `most` items at most, and says where the next ones are. */
export async function withShortLists(request: Request, most: number, send: Send): Promise<Response> {
  const url = new URL(request.url);
  if (request.method === 'POST' && url.pathname.endsWith('/search/jql')) {
    const body = search.parse(await request.clone().json());
    return send(withBody(request, { ...body, maxResults: Math.min(body.maxResults, most) }));
  }
  if (request.method !== 'GET') return send(request);
  for (const name of ['limit', 'maxResults']) {
    const asked = url.searchParams.get(name);
    if (asked !== null) url.searchParams.set(name, String(Math.min(Number(asked), most)));
  }
  const response = await send(new Request(url, request));
  return url.searchParams.has('include-operations') && response.ok ? withFewOperations(response, most) : response;
}

function withBody(request: Request, body: unknown): Request {
  return new Request(request.url, { method: request.method, headers: request.headers, body: JSON.stringify(body) });
}

/** Operations that come along with a page or a space are not continued: the rest has an endpoint of its own. */
async function withFewOperations(response: Response, most: number): Promise<Response> {
  const answer = withOperations.parse(await response.json());
  const { results, meta } = answer.operations;
  const hasMore = results.length > most;
  return Response.json({
    ...answer,
    operations: { ...answer.operations, results: results.slice(0, most), meta: { ...meta, hasMore } },
  });
}
