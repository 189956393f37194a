import {
  InternalServerError,
  InvocationError,
  InvocationErrorCode,
  InvocationLimitReachedError,
  PartialSuccessError,
  PayloadTooBigError,
  RateLimitError,
  TooManyEventsError,
} from '@forge/events';
import { pause } from '../platform/retry-budget';
import { isProductError, type ProductError, type ProductErrorKind } from '../platform/product-error';
import { Failure } from './failure';
import { describeStorageError, isStorageError, isTransient, StorageBusy } from '../platform/storage/storage-error';

/** What Forge brings back later, with the same event. */
export const retryAfter = (seconds: number): InvocationError =>
  new InvocationError({ retryAfter: seconds, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });

/** Forge waits no longer than this. */
const longestWait = 900;
const usualWait = 30;

/** Work that somebody else is at: it can be looked after once that time is over. */
export class BusyError extends Error {
  constructor(readonly forSeconds: number) {
    super(`Busy for ${String(forSeconds)} seconds`);
    this.name = 'StillBusy';
  }
}

/** Failures that pass: the product is busy, in trouble, or somebody wrote at the same time. */
const passing: readonly ProductErrorKind[] = ['rate-limited', 'unavailable', 'conflict'];
/** A page or a list that kept changing, or a sync in doubt, is settled after a while; anything else waits for a person. */
const settling: readonly Failure['code'][] = ['page-changed', 'sync-running', 'list-changed'];

/**
 * Runs work that nobody waits for. What fails for a while is asked for again; what is refused for good is logged, without
 * anything that people wrote.
 */
export async function retriedByForge(
  work: () => Promise<InvocationError | undefined>,
): Promise<InvocationError | undefined> {
  try {
    return await work();
  } catch (error) {
    const seconds = secondsUntilPassed(error);
    if (seconds !== undefined) return retryAfter(seconds);
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    console.warn(refusal);
    return undefined;
  }
}

/** Seconds before each further try: a queue takes so many events a minute. */
const pausesBetweenTries = [0.5, 15, 60];

/** Runs work of a schedule, which Forge does not run again before its next time: what fails for a while is tried again. */
export async function retriedInPlace(work: () => Promise<void>): Promise<void> {
  for (const seconds of pausesBetweenTries) {
    try {
      await work();
      return;
    } catch (error) {
      if (secondsUntilPassed(error) === undefined) throw error;
      await pause(seconds * 1000);
    }
  }
  await work();
}

/** After how many seconds the same work can succeed; undefined where no later try changes anything. */
function secondsUntilPassed(error: unknown): number | undefined {
  if (error instanceof BusyError) return within(error.forSeconds);
  if (error instanceof Failure) return settling.includes(error.code) ? usualWait : undefined;
  if (isStorageError(error) || error instanceof StorageBusy) return isTransient(error) ? usualWait : undefined;
  if (isTransientOfQueue(error)) return usualWait;
  return isProductError(error) && passing.includes(error.kind) ? waitOf(error) : undefined;
}

/** What the log says of a refusal for good; undefined for an error that nobody foresaw. */
function refusalOf(error: unknown): string | undefined {
  if (error instanceof Failure) return `Left for a person: ${error.code}`;
  if (isStorageError(error)) return describeStorageError(error);
  if (isFinalOfQueue(error)) return `Queue: ${error.constructor.name}`;
  return isProductError(error) ? `${error.product}: ${error.call}: ${error.kind}` : undefined;
}

const isTransientOfQueue = (error: unknown): boolean =>
  error instanceof RateLimitError ||
  error instanceof PartialSuccessError ||
  (error instanceof InternalServerError && !isRefusal(error.errorCode));

const isFinalOfQueue = (error: unknown): error is Error =>
  error instanceof InternalServerError ||
  error instanceof InvocationLimitReachedError ||
  error instanceof PayloadTooBigError ||
  error instanceof TooManyEventsError;

const isRefusal = (status: number | undefined): boolean => status !== undefined && status >= 400 && status < 500;

const within = (seconds: number): number => Math.min(Math.max(seconds, 1), longestWait);

const waitOf = ({ retryAfter = usualWait }: ProductError): number => within(retryAfter);
