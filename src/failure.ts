import type { ApiError } from './api';
import { ProductError } from './atlassian/product-error';

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
  new Failure(
    'jira-not-connected',
    'This app isn’t connected to Jira on this site.',
    'Ask a site admin to connect it: Connected apps, Technical Design Docs, then Jira.',
  );

/** Any error as one for people. What is not known in advance says so, and nothing of its inside. */
export function apiErrorOf(error: unknown): ApiError {
  if (error instanceof Failure) return error.error;
  if (error instanceof ProductError) return productFailure(error).error;
  console.error('Unexpected error', error);
  return {
    code: 'unexpected',
    message: 'Something went wrong in the app.',
    advice: 'Try again; if it stays, ask an admin to look into the app’s logs.',
  };
}

function productFailure({ product, kind, call, details, retryAfter, quotaUsedUp }: ProductError): Failure {
  const said = details.length > 0 ? ` ${product} says: ${details.join('; ')}` : '';
  switch (kind) {
    case 'not-connected':
      return jiraNotConnected();
    case 'not-found':
      return new Failure(
        'not-found',
        `${product} could not ${call}: it doesn’t exist, or you may not see it.`,
        'Check that it still exists, or ask its owner for access.',
      );
    case 'forbidden':
      return new Failure(
        'forbidden',
        `You may not ${call}.${said}`,
        `Ask a ${product} admin for the permission, or someone who has it.`,
      );
    case 'conflict':
      return new Failure(
        'page-changed',
        `Somebody else changed it while the app tried to ${call}.`,
        'Try again: it starts from what is there now.',
      );
    case 'rate-limited':
      return new Failure(
        'rate-limited',
        quotaUsedUp
          ? `This app has used up the calls that ${product} allows it in an hour.`
          : `${product} answers no more calls of this app for now.`,
        `What was done is kept: go on ${retryAfter === undefined ? 'in a minute' : `in ${durationOf(retryAfter)}`}.`,
        retryAfter,
      );
    case 'refused':
      return new Failure(
        'unexpected',
        `${product} refused to ${call}.${said}`,
        'Try again; if it stays, ask an admin to look into the app’s logs.',
      );
    case 'unavailable':
      console.error(product, call, details.join('; '));
      return new Failure('unexpected', `${product} could not ${call} at this moment.`, 'Try again in a minute.');
  }
}

/** As people say it: seconds up to two minutes, then minutes. */
function durationOf(seconds: number): string {
  return seconds <= 120 ? `${String(seconds)} seconds` : `${String(Math.ceil(seconds / 60))} minutes`;
}
