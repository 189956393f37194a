/**
 * Runs in a process of its own and stands where Atlassian's runtime wrapper stands: it loads the app's bundle, gives it
 * the two globals that the `@forge` packages read, and runs one handler a message.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { format } from 'node:util';
import type {
  FetchAnswer,
  FetchTarget,
  FromFunctions,
  InvocationContext,
  Invoke,
  LogLine,
  ToFunctions,
} from './messages';

type Handler = (event: unknown, context: unknown) => unknown;

const bundleDir = process.argv[2] ?? '';
const load = createRequire(join(bundleDir, 'wrapper.cjs'));
const invocations = new AsyncLocalStorage<InvocationContext>();
const fetches = new Map<number, (answer: FetchAnswer) => void>();
let lastFetch = 0;
const clock = { ahead: 0 };

function tell(message: FromFunctions): void {
  process.send?.(message);
}

const silent = { incr: () => undefined, incrBy: () => undefined, decr: () => undefined, decrBy: () => undefined };
const metrics = {
  counter: () => silent,
  gauge: () => ({ set: () => undefined }),
  timing: () => ({ measure: () => ({ stop: () => undefined }) }),
};

function installationOf({ app }: InvocationContext) {
  return {
    ari: {
      installationId: app.installationId,
      toString: () => `ari:cloud:ecosystem::installation/${app.installationId}`,
    },
    contexts: app.installedIn.map((ari) => ({ cloudId: app.cloudId, toString: () => ari })),
  };
}

function runtimeOf(context: InvocationContext) {
  const { app, invocationId } = context;
  return {
    appContext: {
      appId: app.appId,
      appVersion: '1.0.0',
      environmentId: app.environmentId,
      environmentType: 'DEVELOPMENT',
      invocationId,
      installationId: app.installationId,
      installation: installationOf(context),
      functionKey: context.functionKey,
      moduleType: context.moduleType,
      moduleKey: context.moduleKey,
      permissions: { scopes: app.scopes, external: {} },
      ...(app.license && { license: app.license }),
    },
    contextAri: app.contextAri,
    proxy: { token: context.token, url: 'local' },
    aaid: context.accountId,
    tracing: { traceId: invocationId.replaceAll('-', ''), spanId: invocationId.slice(0, 8) },
    container: { region: 'local', runtime: process.version, handler: 'main' },
    lambdaContext: {
      awsRequestId: invocationId,
      getRemainingTimeInMillis: () => Math.max(0, context.deadline - Date.now()),
    },
    metrics,
  };
}

async function forgeFetch(target: FetchTarget, path: string, init?: RequestInit): Promise<Response> {
  const context = invocations.getStore();
  if (context === undefined) throw new Error('A Forge call was made outside of an invocation.');
  const request = new Request('http://forge.invalid', init);
  const body = request.body === null ? undefined : new Uint8Array(await request.arrayBuffer());
  request.signal.throwIfAborted();
  const id = ++lastFetch;
  const answer = await new Promise<FetchAnswer>((resolve, reject) => {
    fetches.set(id, resolve);
    request.signal.addEventListener('abort', () => {
      fetches.delete(id);
      reject(request.signal.reason as Error);
    });
    tell({
      kind: 'fetch',
      id,
      token: context.token,
      target,
      path,
      method: request.method,
      headers: [...request.headers],
      body,
    });
  });
  if (!answer.ok) throw Object.assign(new Error(answer.error.message), answer.error);
  return new Response(answer.body === undefined ? null : Buffer.from(answer.body), {
    status: answer.status,
    statusText: answer.statusText,
    headers: answer.headers,
  });
}

/** What is not a call to a product is egress; the site decides whether the manifest allows it. */
async function egress(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  const body = request.body === null ? undefined : await request.arrayBuffer();
  return forgeFetch({ type: 'egress' }, request.url, { method: request.method, headers: request.headers, body });
}

/** The functions live in the site's time. */
function installClock(): void {
  const MachineDate = Date;
  const now = () => MachineDate.now() + clock.ahead;
  globalThis.Date = new Proxy(MachineDate, {
    construct: (target, given: unknown[], newTarget) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget) as Date,
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
  });
}

function installGlobals(): void {
  Object.defineProperty(globalThis, '__forge_runtime__', {
    get: () => {
      const context = invocations.getStore();
      return context === undefined ? undefined : runtimeOf(context);
    },
  });
  Object.assign(globalThis, { __forge_fetch__: forgeFetch, fetch: egress });
  for (const level of ['debug', 'info', 'log', 'warn', 'error'] as const) {
    console[level] = (...values: unknown[]) => {
      const line: LogLine = { kind: 'log', level, text: format(...values) };
      const functionKey = invocations.getStore()?.functionKey;
      tell(functionKey === undefined ? line : { ...line, functionKey });
    };
  }
}

function handlerNamed(handler: string): Handler {
  const dot = handler.lastIndexOf('.');
  const exports = load(join(bundleDir, `${handler.slice(0, dot)}.cjs`)) as Record<string, unknown>;
  const found = exports[handler.slice(dot + 1)];
  if (typeof found !== 'function') throw new Error(`The handler ${handler} is not a function that src/ exports.`);
  return found as Handler;
}

async function run({ handler, event, context }: Invoke): Promise<void> {
  const { invocationId, accountId, app } = context;
  const secondArgument = {
    installContext: app.contextAri,
    installation: installationOf(context),
    ...(app.license && { license: app.license }),
    ...(accountId === undefined ? {} : { principal: { accountId } }),
  };
  try {
    const value = await invocations.run(context, () => handlerNamed(handler)(event, secondArgument));
    tell({ kind: 'result', invocationId, result: { ok: true, value: asJson(value) } });
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    const { name, message, stack } = error;
    const isOfService = 'serviceKey' in error && typeof error.serviceKey === 'string';
    const ofService = isOfService ? { serviceKey: error.serviceKey as string } : {};
    tell({ kind: 'result', invocationId, result: { ok: false, error: { name, message, stack, ...ofService } } });
  }
}

/** What leaves a function is JSON: a Date becomes text, and a value that JSON lacks is an error here too. */
function asJson(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
}

installClock();
installGlobals();
process.on('message', (message: ToFunctions) => {
  if (message.kind === 'invoke') {
    clock.ahead = message.context.clockAhead;
    void run(message);
    return;
  }
  clock.ahead = message.clockAhead;
  fetches.get(message.id)?.(message);
  fetches.delete(message.id);
});
process.on('disconnect', () => process.exit());
