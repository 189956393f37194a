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
import { isProductError, type ProductError, type ProductErrorKind } from '../atlassian/product-error';
import { Failure } from '../failure';
import { describeStorageError, isStorageError, isTransient, StorageBusy } from '../store/storage-error';

/** What Forge brings back later, with the same event. */
export const later = (seconds: number): InvocationError =>
  new InvocationError({ retryAfter: seconds, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });

/** Forge waits no longer than this. */
const longestWait = 900;
const usualWait = 30;

/** Work that somebody else is at: it can be looked after once that time is over. */
export class StillBusy extends Error {
  constructor(readonly forSeconds: number) {
    super(`Busy for ${String(forSeconds)} seconds`);
    this.name = 'StillBusy';
  }
}

/** Failures that pass: the product is busy, in trouble, or somebody wrote at the same time. */
const passing: readonly ProductErrorKind[] = ['rate-limited', 'unavailable', 'conflict'];

/**
 * Runs work that nobody waits for. What fails for a while is asked for again; what is refused for good is logged, without
 * anything that people wrote.
 */
export async function orLater(work: () => Promise<InvocationError | undefined>): Promise<InvocationError | undefined> {
  try {
    return await work();
  } catch (error) {
    return afterError(error);
  }
}

function afterError(error: unknown): InvocationError | undefined {
  if (error instanceof Failure) return afterFailure(error);
  if (error instanceof StillBusy) return later(within(error.forSeconds));
  if (isStorageError(error) || error instanceof StorageBusy) {
    return isTransient(error) ? later(usualWait) : refused(describeStorageError(error));
  }
  if (isTransientOfQueue(error)) return later(usualWait);
  if (isFinalOfQueue(error)) return refused(`Queue: ${error.constructor.name}`);
  if (!isProductError(error)) throw error;
  if (passing.includes(error.kind)) return later(waitOf(error));
  return refused(`${error.product}: ${error.call}: ${error.kind}`);
}

/** Logs what no later try can change. */
function refused(what: string): InvocationError | undefined {
  console.warn(what);
  return undefined;
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

/** A page or a list that kept changing, or a sync in doubt, is settled after a while; anything else waits for a person. */
function afterFailure({ error: { code } }: Failure): InvocationError | undefined {
  if (code === 'page-changed' || code === 'sync-running' || code === 'list-changed') return later(usualWait);
  return refused(`Left for a person: ${code}`);
}

const within = (seconds: number): number => Math.min(Math.max(seconds, 1), longestWait);

const waitOf = ({ retryAfter = usualWait }: ProductError): number => within(retryAfter);
