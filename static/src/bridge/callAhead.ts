import type { ApiInput, ApiName, ApiOutput } from '../../../src/contract/api';
import { call } from './call';

/** A call that was made before anything asked for what it gives. */
export interface CallAhead<Name extends ApiName> {
  answer: Promise<ApiOutput<Name>>;
  /** Once it is there. */
  value?: ApiOutput<Name>;
}

const made = new Map<string, CallAhead<ApiName>>();

const keyOf = (name: ApiName, input: unknown): string => `${name} ${JSON.stringify(input)}`;

/** Makes a call that the surface will make once it shows: its answer is on the way, or there, by then. */
export function callAhead<Name extends ApiName>(name: Name, input: ApiInput<Name>): void {
  const ahead: CallAhead<Name> = { answer: call(name, input) };
  made.set(keyOf(name, input), ahead);
  ahead.answer.then(
    (value) => {
      ahead.value = value;
    },
    // Whoever takes it is told.
    () => undefined,
  );
}

export const lookAhead = <Name extends ApiName>(name: Name, input: ApiInput<Name>): CallAhead<Name> | undefined =>
  made.get(keyOf(name, input));

/** What was called ahead, once, or else a call: whoever reads it again wants to know what is there now. */
export function takeOrCall<Name extends ApiName>(name: Name, input: ApiInput<Name>): Promise<ApiOutput<Name>> {
  const ahead = lookAhead(name, input);
  made.delete(keyOf(name, input));
  return ahead?.answer ?? call(name, input);
}
