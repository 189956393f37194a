import type { ApiError } from '../contract/api';
import type { ForgeKvsAPIError } from '@forge/kvs';
import { ProductError } from '../platform/product-error';
import {
  describeStorageError,
  isStorageError,
  isThrottled,
  isTransient,
  StorageBusy,
} from '../platform/storage/storage-error';
import { message, type MessageDescriptor, type WithMessages } from '../i18n/message';

/** An error of the contract in no language yet. */
export type UnformattedError = WithMessages<ApiError, 'message' | 'advice'>;

/** Ends a call with an error that a person is shown. */
export class Failure extends Error {
  /** `reason`: what happened, to what. `advice`: what to do next. `retryAfter`: seconds after which the same call can work. */
  constructor(
    readonly code: ApiError['code'],
    readonly reason: MessageDescriptor,
    readonly advice: MessageDescriptor,
    readonly retryAfter?: number,
  ) {
    super(code);
    this.name = 'Failure';
  }
}

export const jiraNotConnected = (): Failure =>
  new Failure(
    'jira-not-connected',
    message('failure.jiraNotConnected.message'),
    message('failure.jiraNotConnected.advice'),
  );

/** Any error as one for people, in no language yet. What is not known in advance says so, and nothing of its inside. */
export function apiErrorOf(error: unknown): UnformattedError {
  const { code, reason, advice, retryAfter } = failureOf(error);
  return {
    code,
    message: reason,
    advice,
    ...(retryAfter !== undefined && { retryAfter }),
  };
}

function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (error instanceof ProductError) return productFailure(error);
  if (isStorageError(error) || error instanceof StorageBusy) return storageFailure(error);
  console.error('Unexpected error', error);
  return new Failure('unexpected', message('failure.unexpected.message'), message('failure.unexpected.advice'));
}

const secondsForStorage = 5;

function storageFailure(error: ForgeKvsAPIError | StorageBusy): Failure {
  console.error(describeStorageError(error));
  if (isThrottled(error)) {
    return new Failure(
      'rate-limited',
      message('failure.storageBusy.message'),
      message('failure.storageBusy.advice'),
      secondsForStorage,
    );
  }
  return isTransient(error)
    ? new Failure('unexpected', message('failure.storageDown.message'), message('failure.storageDown.advice'))
    : new Failure('unexpected', message('failure.unexpected.message'), message('failure.unexpected.advice'));
}

function productFailure({ product, kind, call, details, retryAfter, quotaUsedUp, isOfSite }: ProductError): Failure {
  const withDetails = (refusal: MessageDescriptor) =>
    details.length > 0
      ? message('failure.productSays', { message: refusal, product, details: details.join('; ') })
      : refusal;
  switch (kind) {
    case 'not-connected':
      return jiraNotConnected();
    case 'not-found':
      if (isOfSite) {
        return new Failure(
          'not-found',
          message('failure.noAccess.message', { product }),
          message('failure.noAccess.advice', { product }),
        );
      }
      return new Failure(
        'not-found',
        message('failure.notFound.message', { product, call }),
        message('failure.notFound.advice'),
      );
    case 'forbidden':
      return new Failure(
        'forbidden',
        withDetails(message('failure.forbidden.message', { call })),
        message('failure.forbidden.advice', { product }),
      );
    case 'conflict':
      return new Failure(
        'page-changed',
        message('failure.conflict.message', { call }),
        message('failure.conflict.advice'),
      );
    case 'rate-limited':
      return new Failure(
        'rate-limited',
        message(quotaUsedUp ? 'failure.quotaUsedUp.message' : 'failure.rateLimited.message', { product }),
        whenToGoOn(retryAfter),
        retryAfter,
      );
    case 'refused':
      return new Failure(
        'unexpected',
        withDetails(message('failure.refused.message', { product, call })),
        message('failure.unexpected.advice'),
      );
    case 'unavailable':
      console.error(product, call, details.join('; '));
      return new Failure(
        'unexpected',
        message('failure.unavailable.message', { product, call }),
        message('failure.unavailable.advice'),
      );
  }
}

/** As people say it: seconds up to two minutes, then minutes. */
function whenToGoOn(seconds: number | undefined): MessageDescriptor {
  if (seconds === undefined) return message('failure.rateLimited.adviceUnknown');
  return seconds <= 120
    ? message('failure.rateLimited.adviceSeconds', { seconds })
    : message('failure.rateLimited.adviceMinutes', { minutes: Math.ceil(seconds / 60) });
}
