import type { Request } from '@forge/resolver';
import { api, type ApiAnswer, type ApiError, type ApiInput, type ApiName, type ApiOutput } from '../../contract/api';
import { asksForConsent } from '../../platform/consent';
import { withRetryBudget } from '../../platform/retry-budget';
import type { Caller } from '../../features/people/caller';
import { callerOf, localeOf } from './caller-of';
import { apiErrorOf, Failure } from '../../errors/failure';
import { largestAnswerBytes } from '../../contract/limits';
import { bytesOf } from '../../platform/storage/limits';
import { message, type Unformatted } from '../../i18n/message';
import { formatMessages, withLocale } from '../../i18n/format';
import { requireCommonStorage } from './common-storage';
import { kilobytes } from '../../features/designs/kilobytes';
import { requireLicense } from './license';

/** What a handler does with an input that fits the contract, for a caller that Forge has named; its messages are put into the caller's language. */
export type Handler<Name extends ApiName> = (
  input: ParsedInput<Name>,
  caller: Caller,
) => Promise<Unformatted<ApiOutput<Name>>>;

type ParsedInput<Name extends ApiName> = ReturnType<(typeof api)[Name]['input']['parse']> & ApiInput<Name>;

/** A call may take 25 seconds; where a product asks for a moment, it gets one until this much of it is gone. */
const retryBudgetMilliseconds = 15_000;

/**
 * A resolver function around a handler: checks the payload against the contract, and answers with a value or an error.
 * Throws only where the platform has to ask the person for consent.
 */
export function answering<Name extends ApiName>(name: Name, handler: Handler<Name>) {
  const answer = async (request: Request): Promise<ApiAnswer<Name>> => {
    try {
      const caller = await callerOf(request);
      await requireCommonStorage(caller);
      const input = api[name].input.safeParse(request.payload);
      if (!input.success) throw invalidInput(name, input.error.issues);
      if (api[name].writes) requireLicense(request.context);
      const output = withRetryBudget(Date.now() + retryBudgetMilliseconds, () =>
        handler(input.data as ParsedInput<Name>, caller),
      );
      return answerWith(name, formatMessages(await output));
    } catch (error) {
      if (asksForConsent(error)) throw error;
      return { ok: false, error: formatMessages<ApiError>(apiErrorOf(error)) };
    }
  };
  return (request: Request): Promise<ApiAnswer<Name>> => withLocale(localeOf(request), () => answer(request));
}

/** An answer that fits the contract and the platform; throws otherwise, when the work is done all the same. */
function answerWith<Name extends ApiName>(name: Name, output: ApiOutput<Name>): ApiAnswer<Name> {
  const read = api[name].output.safeParse(output);
  if (!read.success) {
    // Paths and rules only: what the answer holds belongs to the people on the site.
    console.error(`The answer of ${name} is not as the contract says:`, describeIssues(read.error.issues));
    throw new Failure('unshown', message('call.unshown.message'), message('call.unshown.advice'));
  }
  const answer: ApiAnswer<Name> = { ok: true, value: read.data as ApiOutput<Name> };
  const bytes = bytesOf(answer);
  if (bytes <= largestAnswerBytes) return answer;
  console.warn(`The answer of ${name} has ${String(bytes)} bytes`);
  throw new Failure(
    'too-large',
    message('call.tooLarge.message', { size: kilobytes(bytes), most: kilobytes(largestAnswerBytes) }),
    message('call.tooLarge.advice'),
  );
}

interface Issue {
  path: PropertyKey[];
  message: string;
}

/** A payload can be wrong in as many places as it has, and the answer would be larger than the payload. */
const mostIssues = 5;
const longestIssues = 500;

const describeIssues = (issues: readonly Issue[]): string =>
  issues
    .slice(0, mostIssues)
    .map(({ path, message }) => (path.length > 0 ? `${path.map(String).join('.')}: ${message}` : message))
    .join('; ')
    .slice(0, longestIssues);

function invalidInput(name: ApiName, issues: readonly Issue[]): Failure {
  const problems = describeIssues(issues);
  return new Failure(
    'invalid-input',
    message('call.invalid.message', { name, problems }),
    message('call.invalid.advice'),
  );
}
