import type { ApiError } from '../../../src/contract/api';
import { say } from '../words/say';

/** A call that did not give what it was asked for, with what to tell the person who asked. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';

  constructor(
    readonly error: ApiError,
    options?: ErrorOptions,
  ) {
    super(error.message, options);
  }
}

/** What to tell a person about anything that was thrown. */
export function toApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiFailure) return thrown.error;
  return {
    code: 'unexpected',
    message: say('app.unexpected.message'),
    advice: say('app.unexpected.advice'),
  };
}
