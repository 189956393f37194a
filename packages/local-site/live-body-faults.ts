/** The bodies of live docs as the app gets them, where they are not what people see. */
import { z } from 'zod';
import type { Principal, Products } from './products/contract';

/** `empty`: nothing is in them. `stale`: they are those of the version before, under the number of the newest. */
export type LiveBodies = 'empty' | 'stale';

const withBody = z.looseObject({
  id: z.string(),
  version: z.looseObject({ number: z.number() }).optional(),
  body: z.looseObject({ atlas_doc_format: z.looseObject({ value: z.string() }) }),
});
const answers = z.union([z.looseObject({ results: z.array(z.unknown()) }), withBody]);
const asApp: Principal = { as: 'app', scopes: ['read:page:confluence'] };
const emptyDocument = JSON.stringify({ type: 'doc', version: 1, content: [] });

export async function withLiveBodies(
  products: Pick<Products, 'fetch'>,
  request: Request,
  response: Response,
  bodies: LiveBodies,
): Promise<Response> {
  const { pathname, searchParams, origin } = new URL(request.url);
  const isRead = request.method === 'GET' && /^\/wiki\/api\/v2\/pages(\/\d+)?$/.test(pathname);
  if (!isRead || !response.ok || searchParams.has('version')) return response;
  const get = async (path: string): Promise<unknown> => {
    const answer = await products.fetch(new Request(`${origin}${path}`), asApp);
    return answer.ok ? answer.json() : undefined;
  };
  const listed = z
    .object({ results: z.array(z.object({ id: z.string() })) })
    .parse(await get('/wiki/api/v2/pages?subtype=live&limit=250'));
  const live = new Set(listed.results.map(({ id }) => id));

  const changed = async (page: unknown): Promise<unknown> => {
    const { data } = withBody.safeParse(page);
    if (!data || !live.has(data.id)) return page;
    const before = `/wiki/api/v2/pages/${data.id}?version=${String((data.version?.number ?? 1) - 1)}&body-format=atlas_doc_format`;
    const earlier = bodies === 'stale' ? withBody.safeParse(await get(before)).data : undefined;
    const value = bodies === 'empty' ? emptyDocument : (earlier ?? data).body.atlas_doc_format.value;
    return { ...data, body: { atlas_doc_format: { ...data.body.atlas_doc_format, value } } };
  };
  const { data: answer } = answers.safeParse(await response.clone().json());
  if (answer === undefined) return response;
  const whole =
    'results' in answer && Array.isArray(answer.results)
      ? { ...answer, results: await Promise.all(answer.results.map(changed)) }
      : await changed(answer);
  return Response.json(whole, { status: response.status });
}
