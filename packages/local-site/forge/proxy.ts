/** Answers what the functions ask of the platform: products, storage, queues. Everything else is refused, loudly. */
import { z } from 'zod';
import type { PlatformFaults } from '../platform-faults';
import type { Principal, Products } from '../products/contract';
import type { ConsentProduct, Consents } from './consent';
import type { FetchRequest } from './functions/messages';
import type { ForgeFetch, RunningInvocation } from './functions/runner';
import type { Installation } from './installation';
import type { Log } from './log';
import type { Manifest } from './manifest';
import type { Product } from '../products/contract';
import type { Queues } from './queue';
import type { ReportedAccounts } from './reported-accounts';
import type { Storage } from './storage/storage';

export interface ProxyOptions {
  manifest: Manifest;
  installation: Installation;
  consents: Consents;
  products: Pick<Products, 'fetch'>;
  /** The storage of what runs in a product. */
  storageOf: (product: Product) => Storage;
  queues: Queues;
  accounts: Pick<ReportedAccounts, 'handle'>;
  refusal: PlatformFaults['refusal'];
  /** Gets an entry for each operation that is asked of storage. */
  storageLog: StorageOperation[];
  log: Log;
}

export interface StorageOperation {
  /** What is asked, such as `/api/v1/batch/get`. */
  path: string;
  /** Whose call it is for; absent for the app's own work. */
  accountId?: string;
}

const storageScope = 'storage:app';
const reportPath = '/app/report-accounts';

/** Forge counts the events of a minute; here time may run faster, so those of one invocation stand for a minute's. */
const mostEvents = 500;
type Refusal = Exclude<Awaited<ReturnType<ForgeFetch>>, Response>;

export function createProxy({
  manifest,
  installation,
  consents,
  products,
  storageOf,
  queues,
  accounts,
  refusal,
  storageLog,
  log,
}: ProxyOptions): ForgeFetch {
  const { scopes } = manifest.permissions;

  const notModelled = (request: FetchRequest): Response => {
    const { type, provider, remote } = request.target;
    const what = [type, provider, remote, request.method, request.path].filter((part) => part !== undefined).join(' ');
    const message = `The local site does not model: ${what}`;
    log.write({ level: 'error', source: 'site', text: message });
    return Response.json({ code: 'NOT_MODELLED', message }, { status: 501 });
  };

  /** What the products do not model, they refuse with 501, and tell the log themselves. */
  const ask = (request: FetchRequest, principal: Principal): Promise<Response> =>
    products.fetch(productRequest(request), principal);

  const callProduct = async (
    remote: ConsentProduct,
    invocation: RunningInvocation,
    request: FetchRequest,
  ): Promise<Response | Refusal> => {
    const { provider, accountId = invocation.accountId } = request.target;
    if (remote === 'jira' && !installation.jiraConnected()) return productNotAllowed('jira', 'confluence');
    if (provider === 'app') return ask(request, { as: 'app', scopes });
    if (provider !== 'user') return notModelled(request);
    if (accountId === undefined) return proxyError(401, 'NEEDS_AUTHENTICATION_ERR');
    if (accountId !== invocation.accountId) return proxyError(403, 'IMPERSONATION_NOT_ALLOWED');
    if (!consents.has(accountId, remote)) {
      invocation.awaits.add(remote);
      return proxyError(401, 'NEEDS_AUTHENTICATION_ERR');
    }
    return ask(request, { as: 'user', accountId, scopes });
  };

  const callStorage = ({ accountId, product }: RunningInvocation, request: FetchRequest): Response => {
    storageLog.push({ path: request.path, ...(accountId !== undefined && { accountId }) });
    return scopes.includes(storageScope)
      ? (refusal('storage', request.path, jsonOf(request)) ?? storageOf(product).handle(request.path, jsonOf(request)))
      : Response.json({ code: 'UNAUTHORIZED', message: `The manifest has no scope ${storageScope}.` }, { status: 403 });
  };

  const events = new WeakMap<RunningInvocation, number>();
  const callQueue = (invocation: RunningInvocation, request: FetchRequest): Response => {
    const body = jsonOf(request);
    const pushed = eventsIn(body);
    const sent = (events.get(invocation) ?? 0) + pushed;
    const refused = refusal('queue', request.path) ?? (pushed > 0 && sent > mostEvents ? tooManyEvents() : undefined);
    if (refused) return refused;
    events.set(invocation, sent);
    return queues.handle(request.path, body, invocation.product) ?? notModelled(request);
  };

  const reportAccounts = (request: FetchRequest): Response => {
    if (request.target.provider !== 'app' || request.method !== 'POST') return notModelled(request);
    return refusal('accounts', request.path) ?? accounts.handle(jsonOf(request), scopes);
  };

  const refuseEgress = (request: FetchRequest): Response => {
    const { host } = new URL(request.path);
    const allowed = (manifest.permissions.external?.fetch?.backend ?? []).some((pattern) => allows(pattern, host));
    if (allowed) return notModelled(request);
    log.write({ level: 'error', source: 'site', text: `Egress to ${host} refused: the manifest does not name it.` });
    return proxyError(403, 'BLOCKED_EGRESS');
  };

  return async (invocation, request) => {
    const { type, remote } = request.target;
    if (type === 'kvs') return callStorage(invocation, request);
    if (type === 'egress') return refuseEgress(request);
    if (type !== 'fpp') return notModelled(request);
    if (remote === 'jira' || remote === 'confluence') return callProduct(remote, invocation, request);
    if (remote === 'stargate' && request.path === reportPath) return reportAccounts(request);
    if (remote === 'stargate') return callQueue(invocation, request);
    return notModelled(request);
  };
}

const publication = z.object({ payload: z.array(z.unknown()) });

const eventsIn = (body: unknown): number => publication.safeParse(body).data?.payload.length ?? 0;

const tooManyEvents = (): Response =>
  Response.json({ code: 429, message: `More than ${mostEvents} events were pushed within a minute.` }, { status: 429 });

function productRequest({ path, method, headers, body }: FetchRequest): Request {
  return new Request(new URL(path, 'http://product.local'), {
    method,
    headers,
    ...(body !== undefined && { body: Buffer.from(body) }),
  });
}

function jsonOf({ body }: FetchRequest): unknown {
  return body === undefined ? undefined : (JSON.parse(Buffer.from(body).toString()) as unknown);
}

/** The header is all that `@forge/api` looks at: it becomes NeedsAuthenticationError or ProxyRequestError. */
function proxyError(status: number, code: string): Response {
  return new Response(null, { status, headers: { 'forge-proxy-error': code } });
}

/** `RequestProductNotAllowedError` of `@forge/api`, which Forge's runtime throws out of the call itself. */
function productNotAllowed(requested: string, from: string): Refusal {
  const message = `Request ${requested} is not allowed from ${from} context.`;
  return { refused: { name: 'REQUEST_EGRESS_ALLOWLIST_ERR', message, status: 403 } };
}

function allows(pattern: string, host: string): boolean {
  if (pattern === '*') return true;
  const allowed = pattern.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
  return allowed.startsWith('*.') ? host.endsWith(allowed.slice(1)) : host === allowed;
}
