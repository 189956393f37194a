import type { APIResponse } from '@forge/api';
import { z } from 'zod';
import { asksForConsent } from './consent';
import { isInRetryBudget, pause } from './retry-budget';
import { ProductError, type ProductErrorKind } from './product-error';
import { noteLimits } from './watch-limits';

export const acceptJson = { Accept: 'application/json' };
export const sendJson = { ...acceptJson, 'Content-Type': 'application/json' };

export interface Call {
  product: 'Confluence' | 'Jira';
  /** What the call is for, in words: “read page 42”. */
  name: string;
  /** It names nothing that may be gone: 404 says that the caller has no access to the product. */
  isOfSite?: true;
}

/** Asks a product, and reads the fields the app needs from it; everything else in it is ignored. */
export async function answerOf<Schema extends z.ZodType>(
  call: Call,
  schema: Schema,
  request: () => Promise<APIResponse>,
): Promise<z.output<Schema>> {
  const response = await arrived(call, request);
  const body = await bodyOf(call, response);
  if (!response.ok) throw refusal(call, response, body);
  return readAs(call, schema, parsedBody(body));
}

/** What a response says; `unavailable` where it ended before all of that had come. */
export async function bodyOf({ product, name }: Call, response: APIResponse): Promise<string> {
  try {
    return await response.text();
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown';
    throw new ProductError(product, 'unavailable', name, ['the answer ended too early', why]);
  }
}

export function readAs<Schema extends z.ZodType>(call: Call, schema: Schema, answer: unknown): z.output<Schema> {
  const read = schema.safeParse(answer);
  if (read.success) return read.data;
  // Paths and rules only: what the answer held belongs to the people on the site.
  const details = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new ProductError(call.product, 'unavailable', call.name, [
    'the answer does not have the documented shape',
    ...details,
  ]);
}

/**
 * The product's response, whatever its status; throws where none came. Where the product asks for a moment (429), it is
 * given one and asked again, as long as there is time: it has done nothing then.
 */
export async function arrived(call: Call, request: () => Promise<APIResponse>): Promise<APIResponse> {
  for (;;) {
    const response = await answered(call, request);
    noteLimits(response);
    const milliseconds = response.status === 429 && !isQuota(response) ? secondsToWait(response) * 1000 : Infinity;
    if (!isInRetryBudget(milliseconds)) return response;
    await pause(milliseconds);
  }
}

const secondsToWait = (response: APIResponse): number => Number(response.headers.get('Retry-After') ?? Number.NaN);

/** Jira's quotas for an hour: what is used up stays used up until the hour is over. */
const isQuota = (response: APIResponse): boolean =>
  response.headers.get('RateLimit-Reason')?.startsWith('jira-quota-') === true;

const tooManyRequests = 429;
/** Statuses of refusals that say nothing of what is refused: the platform is busy, or something took too long. */
const passing = new Set([408, tooManyRequests]);

async function answered(call: Call, request: () => Promise<APIResponse>): Promise<APIResponse> {
  try {
    return await request();
  } catch (error) {
    if (asksForConsent(error)) throw error;
    // @forge/api throws before a product answers: where the product is not connected, or the platform is in trouble.
    const { name = '', status = 0 } = error as { name?: string; status?: number };
    const isRefusal = status >= 400 && status < 500 && !passing.has(status);
    const notConnected =
      call.product === 'Jira' && (name === 'REQUEST_EGRESS_ALLOWLIST_ERR' || (name === 'PROXY_ERR' && isRefusal));
    const kind = notConnected ? 'not-connected' : status === tooManyRequests ? 'rate-limited' : 'unavailable';
    throw new ProductError(call.product, kind, call.name, [error instanceof Error ? error.message : String(error)]);
  }
}

const kindOfStatus: Partial<Record<number, ProductErrorKind>> = {
  400: 'refused',
  401: 'forbidden',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  413: 'refused',
  429: 'rate-limited',
};

export function refusal(call: Call, response: APIResponse, body: string): ProductError {
  const kind = kindOfStatus[response.status] ?? 'unavailable';
  const retryAfter = secondsToWait(response);
  return new ProductError(call.product, kind, call.name, sentencesIn(body), {
    status: response.status,
    ...(Number.isFinite(retryAfter) && { retryAfter }),
    quotaUsedUp: isQuota(response),
    ...(call.isOfSite && { isOfSite: true }),
  });
}

const confluenceProblem = z
  .object({ errors: z.array(z.object({ title: z.string() })) })
  .transform(({ errors }) => errors.map(({ title }) => title));
const jiraProblem = z
  .object({ errorMessages: z.array(z.string()).default([]), errors: z.record(z.string(), z.string()).default({}) })
  .transform(({ errorMessages, errors }) => [
    ...errorMessages,
    ...Object.entries(errors).map(([field, text]) => `${field}: ${text}`),
  ]);
const plainProblem = z.object({ message: z.string() }).transform(({ message }) => [message]);

function sentencesIn(body: string): string[] {
  const answer = parsedBody(body);
  for (const shape of [confluenceProblem, plainProblem, jiraProblem]) {
    const read = shape.safeParse(answer);
    if (read.success && read.data.length > 0) return read.data;
  }
  return [];
}

/** A body as JSON; undefined where it is none: a gateway's page says nothing a person could use. */
export function parsedBody(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
