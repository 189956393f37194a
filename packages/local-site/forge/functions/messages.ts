/** What the site and the process that runs the functions tell each other. */
import type { Product } from '../../products/contract';
import type { ConsentProduct } from '../consent';

/** What is asked of a function, by whom. Without an account nobody is there: an event, a queue. */
export interface Invocation {
  functionKey: string;
  moduleKey: string;
  moduleType: string;
  accountId?: string;
  event: unknown;
  /** The product it belongs to, where the module does not tell: a job's is that of whatever pushed it. */
  product?: Product;
  /** The product whose installation it is about, where that is not the required one. */
  installContextOf?: Product;
}

/** Who asks, and what for: as Forge hands it to a function, beside the event itself. */
export interface InvocationContext {
  token: string;
  invocationId: string;
  functionKey: string;
  moduleKey: string;
  moduleType: string;
  accountId?: string;
  app: {
    appId: string;
    cloudId: string;
    environmentId: string;
    installationId: string;
    contextAri: string;
    /** The products the app is installed in, as resource identifiers. */
    installedIn: string[];
    scopes: string[];
    /** Absent where the platform says nothing of a license. */
    license?: License;
  };
  /** When the function is stopped, in milliseconds since 1970. */
  deadline: number;
  /** How far the site's clock is ahead of the machine's, in milliseconds. */
  clockAhead: number;
}

/** As functions get it; surfaces get `active` instead. */
export interface License {
  isActive: boolean;
}

export interface Invoke {
  kind: 'invoke';
  handler: string;
  event: unknown;
  context: InvocationContext;
}

export type InvocationResult =
  | { ok: true; value: unknown }
  | {
      ok: false;
      error: { name: string; message: string; stack?: string; serviceKey?: string };
      /** The products that the platform asks the person about, before the call is made again. */
      consentTo?: ConsentProduct[];
    };

/** The first argument of `__forge_fetch__`, as the `@forge` packages pass it; `egress` is the site's own name. */
export interface FetchTarget {
  type: string;
  provider?: string;
  remote?: string;
  accountId?: string;
}

export interface FetchRequest {
  kind: 'fetch';
  id: number;
  token: string;
  target: FetchTarget;
  path: string;
  method: string;
  headers: [string, string][];
  body?: Uint8Array;
}

/** `clockAhead` as in the invocation: time may pass while a call is answered. */
export type FetchAnswer = FetchOutcome & { clockAhead: number };
export type FetchOutcome = { kind: 'fetched'; id: number } & (
  | { ok: true; status: number; statusText: string; headers: [string, string][]; body?: Uint8Array }
  | { ok: false; error: { name: string; message: string; status?: number } }
);

export interface LogLine {
  kind: 'log';
  level: 'debug' | 'info' | 'log' | 'warn' | 'error';
  functionKey?: string;
  text: string;
}

export type ToFunctions = Invoke | FetchAnswer;
export type FromFunctions = { kind: 'result'; invocationId: string; result: InvocationResult } | FetchRequest | LogLine;

/** Where in the code a function failed is for the log, not for the browser. */
export const withoutStack = ({ name, message }: { name: string; message: string }) => ({
  ok: false,
  error: { name, message },
});
