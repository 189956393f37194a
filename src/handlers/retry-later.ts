import { InternalServerError, InvocationError, InvocationErrorCode, RateLimitError } from '@forge/events';
import { ForgeKvsAPIError } from '@forge/kvs';
import { isProductError, type ProductError, type ProductErrorKind } from '../atlassian/product-error';
import { Failure } from '../failure';

/** What Forge brings back later, with the same event. */
export const later = (seconds: number): InvocationError =>
  new InvocationError({ retryAfter: seconds, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });

/** Forge waits no longer than this. */
const longestWait = 900;
const usualWait = 30;

/** Failures that pass: the product is busy, in trouble, or somebody wrote at the same time. */
const passing: readonly ProductErrorKind[] = ['rate-limited', 'unavailable', 'conflict'];

/**
 * Runs work that nobody waits for. What fails for a while is asked for again; what a product refuses for good is logged,
 * without anything that people wrote.
 */
export async function orLater(work: () => Promise<InvocationError | undefined>): Promise<InvocationError | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure) return afterFailure(error);
    if (isPlatformTrouble(error)) return later(usualWait);
    if (!isProductError(error)) throw error;
    if (passing.includes(error.kind)) return later(waitOf(error));
    console.warn(`${error.product}: ${error.call}: ${error.kind}`);
    return undefined;
  }
}

/** The queue or the storage is busy, or in trouble. */
const isPlatformTrouble = (error: unknown): boolean =>
  error instanceof RateLimitError || error instanceof InternalServerError || error instanceof ForgeKvsAPIError;

/** A page or a list that kept changing, or a sync in doubt, is settled after a while; anything else waits for a person. */
function afterFailure({ error: { code } }: Failure): InvocationError | undefined {
  if (code === 'page-changed' || code === 'sync-running' || code === 'list-changed') return later(usualWait);
  console.warn(`Left for a person: ${code}`);
  return undefined;
}

const waitOf = ({ retryAfter = usualWait }: ProductError): number => Math.min(Math.max(retryAfter, 1), longestWait);
