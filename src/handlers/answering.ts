import type { Request } from '@forge/resolver';
import { api, type ApiAnswer, type ApiInput, type ApiName, type ApiOutput } from '../api';
import { withPatience } from '../atlassian/patience';
import { type Caller, callerOf, localeOf } from './caller';
import { apiErrorOf, Failure } from '../failure';
import { say, speaking } from '../words/say';

/** What a handler does with an input that fits the contract, for a caller that Forge has named. */
export type Handler<Name extends ApiName> = (input: ParsedInput<Name>, caller: Caller) => Promise<ApiOutput<Name>>;

type ParsedInput<Name extends ApiName> = ReturnType<(typeof api)[Name]['input']['parse']> & ApiInput<Name>;

/** A call may take 25 seconds; where a product asks for a moment, it gets one until this much of it is gone. */
const patienceMilliseconds = 15_000;

/** A resolver function around a handler: checks the payload against the contract, and answers with a value or an error. */
export function answering<Name extends ApiName>(name: Name, handler: Handler<Name>) {
  const answer = async (request: Request): Promise<ApiAnswer<Name>> => {
    try {
      const caller = callerOf(request);
      const input = api[name].input.safeParse(request.payload);
      if (!input.success) throw invalidInput(name, input.error.issues);
      const output = withPatience(Date.now() + patienceMilliseconds, () =>
        handler(input.data as ParsedInput<Name>, caller),
      );
      const value = api[name].output.parse(await output);
      return { ok: true, value: value as ApiOutput<Name> };
    } catch (error) {
      return { ok: false, error: apiErrorOf(error) };
    }
  };
  return (request: Request): Promise<ApiAnswer<Name>> => speaking(localeOf(request), () => answer(request));
}

function invalidInput(name: ApiName, issues: { path: PropertyKey[]; message: string }[]): Failure {
  const problems = issues
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
    .join('; ');
  return new Failure('invalid-input', say('call.invalid.message', { name, problems }), say('call.invalid.advice'));
}
