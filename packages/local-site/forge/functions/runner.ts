/** Runs the app's functions, with Forge's time limits and one token an invocation. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Clock } from '../../clock';
import { keptTextLater } from '../../kept-text';
import type { Product } from '../../products/contract';
import type { ConsentProduct } from '../consent';
import type { Installation } from '../installation';
import type { Log } from '../log';
import { productOf } from '../product-of';
import { appIdOf, functionOf, timeLimitSecondsOf, type Manifest } from '../manifest';
import type {
  FetchAnswer,
  FetchOutcome,
  FetchRequest,
  Invocation,
  InvocationContext,
  InvocationResult,
  License,
} from './messages';
import { startFunctionProcess, type FunctionProcess } from './process';

/** A running invocation, as the calls it makes see it. */
export interface RunningInvocation extends Omit<Invocation, 'event' | 'product' | 'installContextOf'> {
  product: Product;
  /** The products that were not called because the person has not consented to it. */
  awaits: Set<ConsentProduct>;
}

/** Answers one `__forge_fetch__` of a running invocation. */
export type ForgeFetch = (
  invocation: RunningInvocation,
  request: FetchRequest,
) => Promise<Response | { refused: { name: string; message: string; status?: number } }>;

export interface Runner {
  invoke(invocation: Invocation): Promise<InvocationResult>;
  /** Ends the process in use, with all that runs in it; the next invocation gets a new one. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export interface RunnerOptions {
  bundleDir: string;
  manifest: Manifest;
  installation: Installation;
  log: Log;
  forgeFetch: ForgeFetch;
  clock: Clock;
  /** What functions are told of the app's license; undefined for nothing. */
  license: () => License | undefined;
}

const notInstalled: InvocationResult = {
  ok: false,
  error: { name: 'NotInstalled', message: 'The app is not installed on this site.' },
};

export const timedOut = 'FUNCTION_TIME_OUT';

export async function startRunner(options: RunnerOptions): Promise<Runner> {
  const wrapper = await buildWrapper();
  const { bundleDir, manifest, installation, log, clock } = options;
  const running = new Map<string, RunningInvocation>();
  const processes = new Set<FunctionProcess>();
  let current: FunctionProcess | undefined;

  const answer = async (request: FetchRequest): Promise<FetchAnswer> => ({
    ...(await outcomeOf(request)),
    clockAhead: clock.ahead(),
  });
  const outcomeOf = async (request: FetchRequest): Promise<FetchOutcome> => {
    const invocation = running.get(request.token);
    if (invocation === undefined) return refusal(request, 'This invocation is over: its token is no longer good.');
    try {
      const response = await options.forgeFetch(invocation, request);
      return 'refused' in response
        ? { kind: 'fetched', id: request.id, ok: false, error: response.refused }
        : await answerWith(request, response);
    } catch (error) {
      log.write({ level: 'error', source: 'site', text: error instanceof Error ? (error.stack ?? '') : String(error) });
      return refusal(request, `The local site failed on ${request.method} ${request.path}: ${String(error)}`);
    }
  };

  const usableProcess = (): FunctionProcess => {
    if (current?.usable !== true) {
      current = startFunctionProcess(wrapper.file, bundleDir, {
        answer,
        log: ({ level, functionKey, text }) => {
          log.write({ level, source: functionKey ?? 'functions', text });
        },
      });
      processes.add(current);
    }
    return current;
  };

  return {
    async invoke(asked) {
      const { event, product: _, installContextOf, ...invocation } = asked;
      if (!installation.isInstalled()) return notInstalled;
      const license = options.license();
      const { functionKey, accountId } = invocation;
      const limitSeconds = timeLimitSecondsOf(manifest, functionKey);
      const token = randomUUID();
      const context: InvocationContext = {
        ...invocation,
        ...(accountId === undefined ? {} : { accountId }),
        token,
        invocationId: randomUUID(),
        app: {
          appId: appIdOf(manifest),
          cloudId: installation.cloudId,
          environmentId: installation.environmentId,
          installationId: installation.installationId,
          contextAri: installContextOf === 'jira' ? installation.jiraContextAri : installation.contextAri,
          installedIn: installation.installedIn(),
          scopes: manifest.permissions.scopes,
          ...(license && { license }),
        },
        deadline: clock.now() + limitSeconds * 1000,
        clockAhead: clock.ahead(),
      };
      const { handler } = functionOf(manifest, functionKey);
      const process = usableProcess();
      const awaits = new Set<ConsentProduct>();
      running.set(token, { ...invocation, product: productOf(manifest, asked), awaits });
      const result = await withinSeconds(limitSeconds, process.run({ kind: 'invoke', handler, event, context }));
      running.delete(token);
      if (result !== undefined) return reported(functionKey, withConsent(result, awaits), log);
      process.retire();
      process.abandon(context.invocationId);
      const message = `The function ${functionKey} was stopped at its time limit of ${limitSeconds} s.`;
      return reported(functionKey, { ok: false, error: { name: timedOut, message } }, log);
    },
    async kill() {
      await current?.stop();
    },
    async stop() {
      await Promise.all([...processes].map((process) => process.stop()));
      wrapper.remove();
    },
  };
}

function refusal(request: FetchRequest, message: string): FetchOutcome {
  return { kind: 'fetched', id: request.id, ok: false, error: { name: 'Error', message } };
}

async function answerWith({ id }: FetchRequest, response: Response): Promise<FetchOutcome> {
  const { status, statusText, headers } = response;
  const body = response.body === null ? undefined : new Uint8Array(await response.arrayBuffer());
  return { kind: 'fetched', id, ok: true, status, statusText, headers: [...headers], ...(body && { body }) };
}

/** The platform's own error, as `@forge/api` throws it, which nothing in the function has put into another one. */
const isConsentError = ({ name, serviceKey }: { name: string; serviceKey?: string }): boolean =>
  name === 'NEEDS_AUTHENTICATION_ERR' && serviceKey === 'atlassian-token-service-key';

/** Only an error that left the function as it was thrown has the platform ask the person. */
function withConsent(result: InvocationResult, awaits: ReadonlySet<ConsentProduct>): InvocationResult {
  const isAsked = !result.ok && awaits.size > 0 && isConsentError(result.error);
  return isAsked ? { ...result, consentTo: [...awaits] } : result;
}

function reported(functionKey: string, result: InvocationResult, log: Log): InvocationResult {
  if (!result.ok) {
    const { name, message, stack } = result.error;
    log.write({ level: 'error', source: functionKey, text: stack ?? `${name}: ${message}` });
  }
  return result;
}

/** Undefined when the time is up first. */
async function withinSeconds<Value>(seconds: number, value: Promise<Value>): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, seconds * 1000, undefined);
  });
  try {
    return await Promise.race([value, timeUp]);
  } finally {
    clearTimeout(timer);
  }
}

async function buildWrapper(): Promise<{ file: string; remove(): void }> {
  const dir = mkdtempSync(join(tmpdir(), 'local-site-wrapper-'));
  const file = join(dir, 'wrapper.cjs');
  writeFileSync(file, await keptTextLater('wrapper.cjs', bundleWrapper));
  return {
    file,
    remove: () => {
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function bundleWrapper(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, 'wrapper.ts')],
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'error',
  });
  return outputFiles.map(({ text }) => text).join('');
}
