import { ForgeKvsAPIError } from '@forge/kvs';

export const isStorageError = (error: unknown): error is ForgeKvsAPIError => error instanceof ForgeKvsAPIError;

/** Storage is busy with something: a key of a batch was refused though others were not, or others kept writing a record. */
export class StorageBusy extends Error {
  constructor(
    readonly code: string,
    what = 'a key of a batch',
  ) {
    super(`Storage: ${what}: ${code}`);
    this.name = 'StorageBusy';
  }
}

/** A record that others wrote in between each time that a change was to be stored. */
export const tooManyConflicts = (what: string): StorageBusy => new StorageBusy('KEPT_CHANGING', what);

/** Whether storage takes no more calls for now. */
export const isThrottled = (error: unknown): boolean =>
  error instanceof StorageBusy ||
  (isStorageError(error) && (error.responseDetails.status === 429 || error.code.startsWith('RATE_LIMIT')));

const timeout = 408;
const conflict = 409;

/**
 * Whether storage refused a write because of another one: the key is there, a condition is not met any more, or two
 * transactions touched the same key at the same moment.
 */
export const isLostRace = (error: unknown): error is ForgeKvsAPIError =>
  isStorageError(error) && (error.responseDetails.status === conflict || error.code === 'CONDITIONAL_CHECK_FAILED');

/**
 * Whether the same call can succeed later: storage is busy or in trouble, or somebody else wrote at the same time. What
 * a size, a key or a schema refuses stays refused.
 */
export function isTransient(error: ForgeKvsAPIError | StorageBusy): boolean {
  if (isThrottled(error) || error instanceof StorageBusy) return true;
  const { status } = error.responseDetails;
  return status >= 500 || status === timeout || isLostRace(error);
}

/** For logs: the call and the code, and nothing of what was stored. */
export function describeStorageError(error: ForgeKvsAPIError | StorageBusy): string {
  if (error instanceof StorageBusy) return error.message;
  const { httpMethod = '', httpPath = '', status } = error.responseDetails;
  return `Storage: ${httpMethod} ${httpPath}: ${status} ${error.code}`;
}
