import { Hono } from 'hono';
import type { z } from 'zod';
import type { Principal } from '../contract';
import type { Site } from '../site';
import { callerOf } from './caller';
import type { Answer, Endpoint } from './endpoint';
import { confluenceRefusal, confluenceV1Refusal, jiraRefusal, Refusal } from './errors';

type Bindings = { Bindings: { principal: Principal } };

/** The endpoints as one Hono app. What it does not know is refused with 501, never answered with a silent 200. */
export function dispatcher(endpoints: readonly Endpoint[], site: Site): Hono<Bindings> {
  const app = new Hono<Bindings>();
  for (const endpoint of endpoints) {
    app.on(endpoint.method, honoPath(endpoint.path), async (context) => {
      const answer = await answerTo(endpoint, site, context.req.raw, context.env.principal, context.req.param());
      return answer.body === undefined
        ? new Response(null, { status: answer.status })
        : Response.json(answer.body, { status: answer.status });
    });
  }
  app.notFound((context) =>
    context.json({ message: `The local site does not model ${context.req.method} ${context.req.path}` }, 501),
  );
  app.onError((error, context) =>
    context.json(
      { message: `The local site failed at ${context.req.method} ${context.req.path}: ${error.message}` },
      500,
    ),
  );
  return app;
}

const honoPath = (path: string) => path.replace(/\{(\w+)\}/g, ':$1');

async function answerTo(
  endpoint: Endpoint,
  site: Site,
  request: Request,
  principal: Principal,
  path: Record<string, string>,
): Promise<Answer> {
  if (principal.scopes !== undefined && !opens(endpoint, principal.scopes)) {
    return { status: 401, body: { code: 401, message: 'Unauthorized; scope does not match' } };
  }
  try {
    const query = parsed(endpoint, endpoint.query, queryOf(request.url), 'query parameter');
    const body =
      endpoint.body === undefined ? undefined : parsed(endpoint, endpoint.body, await json(endpoint, request), 'field');
    return await endpoint.handle({ site, caller: callerOf(principal), path, query, body });
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, body: error.body };
    throw error;
  }
}

function opens({ scopes }: Endpoint, held: readonly string[]): boolean {
  return scopes.some((alternative) => alternative.every((scope) => held.includes(scope)));
}

function queryOf(url: string): Record<string, string[]> {
  const query: Record<string, string[]> = {};
  for (const [name, value] of new URL(url).searchParams) (query[name] ??= []).push(value);
  return query;
}

async function json(endpoint: Endpoint, request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    throw invalid(endpoint, 'The body is not JSON');
  }
}

function parsed<Schema extends z.ZodType>(
  endpoint: Endpoint,
  schema: Schema,
  value: unknown,
  kind: 'query parameter' | 'field',
): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw invalid(endpoint, result.error.issues.map((issue) => problem(issue, kind)).join('; '));
}

function problem(issue: z.core.$ZodIssue, kind: string): string {
  const at = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.map((key) => (at === '' || kind !== 'field' ? key : `${at}.${key}`));
    return `Unknown ${kind}: ${names.join(', ')}`;
  }
  return at === '' ? issue.message : `${kind} '${at}': ${issue.message}`;
}

function invalid({ product, path }: Endpoint, message: string): Refusal {
  if (product === 'jira') return jiraRefusal(400, [message]);
  return path.startsWith('/wiki/api/v2') ? confluenceRefusal(400, message) : confluenceV1Refusal(400, message);
}
