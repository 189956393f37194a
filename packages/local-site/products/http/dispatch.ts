import { Hono, type Context } from 'hono';
import type { Principal } from '../contract';
import { documentedMethods, isListedWhole } from '../documented/documented';
import type { Site } from '../site';
import { callerOf } from './caller';
import type { Answer, Endpoint } from './endpoint';
import { Refusal, refusalAt } from './errors';
import { NotModelled, notModelledAnswer } from './not-modelled';
import { parseBody, parseQuery } from './parse-request';

type Bindings = { Bindings: { principal: Principal } };
type Log = (text: string) => void;

/**
 * The endpoints as one Hono app. What exists at Atlassian and is not modelled is refused with 501, in the site's own
 * voice and in its log; what does not exist there either, as the product refuses it.
 */
export function dispatcher(endpoints: readonly Endpoint[], site: Site, log: Log): Hono<Bindings> {
  const app = new Hono<Bindings>();
  const notModelled = ({ req }: Context, refused?: NotModelled): Response => {
    const answer = notModelledAnswer(req.method, req.path, refused);
    log(answer.message);
    return Response.json(answer, { status: 501 });
  };
  for (const endpoint of endpoints) {
    app.on(endpoint.method, honoPath(endpoint.path), async (context) => {
      const { raw } = context.req;
      return responseOf(await answerTo(endpoint, site, raw, context.env.principal, context.req.param()));
    });
  }
  app.notFound((context) => {
    const { path, method } = context.req;
    const methods = documentedMethods(path);
    if (methods.includes(method) || !isListedWhole(path)) return notModelled(context);
    return responseOf(
      methods.length === 0
        ? refusalAt(path, 404, `There is no ${path}`)
        : refusalAt(path, 405, `The method ${method} is not allowed at ${path}`),
    );
  });
  app.onError((error, context) => {
    if (error instanceof NotModelled) return notModelled(context, error);
    const message = `The local site failed at ${context.req.method} ${context.req.path}: ${error.message}`;
    log(`${message}\n${error.stack ?? ''}`);
    return context.json({ message }, 500);
  });
  return app;
}

const responseOf = ({ status, body, headers = {} }: Answer): Response =>
  body === undefined ? new Response(null, { status, headers }) : Response.json(body, { status, headers });

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
  if (isGuestThroughApp(site, principal) && endpoint.product === 'confluence') {
    return notPermitted(endpoint.path);
  }
  if (lacksProduct(site, principal, endpoint.product)) {
    return endpoint.product === 'confluence'
      ? notPermitted(endpoint.path)
      : refusalAt(endpoint.path, 403, 'You do not have access to Jira');
  }
  try {
    const caller = callerOf(principal, site.settings().asAppRestricted === 'sees');
    const query = parseQuery(endpoint, request.url);
    const body = await parseBody(endpoint, request);
    return await endpoint.handle({ site, caller, path, query, body });
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** An app that acts as a guest is refused what the guest may do: reported by developers, and in no documentation. */
const isGuestThroughApp = ({ people }: Site, principal: Principal): boolean =>
  principal.as === 'user' &&
  principal.scopes !== undefined &&
  people.some(({ accountId, isGuest }) => isGuest === true && accountId === principal.accountId);

/** What is answered to who has no license of a product is in no documentation either. */
const lacksProduct = ({ people }: Site, principal: Principal, product: Endpoint['product']): boolean =>
  principal.as === 'user' &&
  people.some(({ accountId, lacks }) => lacks === product && accountId === principal.accountId);

const notPermitted = (path: string): Refusal =>
  path.startsWith('/wiki/api/v2/')
    ? refusalAt(path, 404, 'Not Found')
    : refusalAt(path, 403, 'Current user not permitted to use Confluence');

function opens({ scopes }: Endpoint, held: readonly string[]): boolean {
  return scopes.some((alternative) => alternative.every((scope) => held.includes(scope)));
}
