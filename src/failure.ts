import type { ApiError } from './api';
import type { ForgeKvsAPIError } from '@forge/kvs';
import { ProductError } from './atlassian/product-error';
import { describeStorageError, isStorageError, isThrottled, isTransient, StorageBusy } from './store/storage-error';
import { say } from './words/say';

/** Ends a call with an error that a person is shown. */
export class Failure extends Error {
  readonly error: ApiError;

  /** `retryAfter`: seconds after which the same call can work. */
  constructor(code: ApiError['code'], message: string, advice: string, retryAfter?: number) {
    super(message);
    this.name = 'Failure';
    this.error = { code, message, advice, ...(retryAfter !== undefined && { retryAfter }) };
  }
}

export const jiraNotConnected = (): Failure =>
  new Failure('jira-not-connected', say('failure.jiraNotConnected.message'), say('failure.jiraNotConnected.advice'));

/** Any error as one for people. What is not known in advance says so, and nothing of its inside. */
export function apiErrorOf(error: unknown): ApiError {
  if (error instanceof Failure) return error.error;
  if (error instanceof ProductError) return productFailure(error).error;
  if (isStorageError(error) || error instanceof StorageBusy) return storageFailure(error).error;
  console.error('Unexpected error', error);
  return {
    code: 'unexpected',
    message: say('failure.unexpected.message'),
    advice: say('failure.unexpected.advice'),
  };
}

const secondsForStorage = 5;

function storageFailure(error: ForgeKvsAPIError | StorageBusy): Failure {
  console.error(describeStorageError(error));
  if (isThrottled(error)) {
    return new Failure(
      'rate-limited',
      say('failure.storageBusy.message'),
      say('failure.storageBusy.advice'),
      secondsForStorage,
    );
  }
  return isTransient(error)
    ? new Failure('unexpected', say('failure.storageDown.message'), say('failure.storageDown.advice'))
    : new Failure('unexpected', say('failure.unexpected.message'), say('failure.unexpected.advice'));
}

function productFailure({ product, kind, call, details, retryAfter, quotaUsedUp }: ProductError): Failure {
  const withDetails = (message: string) =>
    details.length > 0 ? say('failure.productSays', { message, product, details: details.join('; ') }) : message;
  switch (kind) {
    case 'not-connected':
      return jiraNotConnected();
    case 'not-found':
      return new Failure(
        'not-found',
        say('failure.notFound.message', { product, call }),
        say('failure.notFound.advice'),
      );
    case 'forbidden':
      return new Failure(
        'forbidden',
        withDetails(say('failure.forbidden.message', { call })),
        say('failure.forbidden.advice', { product }),
      );
    case 'conflict':
      return new Failure('page-changed', say('failure.conflict.message', { call }), say('failure.conflict.advice'));
    case 'rate-limited':
      return new Failure(
        'rate-limited',
        say(quotaUsedUp ? 'failure.quotaUsedUp.message' : 'failure.rateLimited.message', { product }),
        whenToGoOn(retryAfter),
        retryAfter,
      );
    case 'refused':
      return new Failure(
        'unexpected',
        withDetails(say('failure.refused.message', { product, call })),
        say('failure.unexpected.advice'),
      );
    case 'unavailable':
      console.error(product, call, details.join('; '));
      return new Failure(
        'unexpected',
        say('failure.unavailable.message', { product, call }),
        say('failure.unavailable.advice'),
      );
  }
}

/** As people say it: seconds up to two minutes, then minutes. */
function whenToGoOn(seconds: number | undefined): string {
  if (seconds === undefined) return say('failure.rateLimited.adviceUnknown');
  return seconds <= 120
    ? say('failure.rateLimited.adviceSeconds', { seconds })
    : say('failure.rateLimited.adviceMinutes', { minutes: Math.ceil(seconds / 60) });
}
