import { invoke } from '@forge/bridge';
import type { ApiAnswer, ApiError, ApiInput, ApiName, ApiOutput } from '../../../src/contract/api';
import { largestCallBytes } from '../../../src/contract/limits';
import { say } from '../words/say';
import { ApiFailure } from './ApiFailure';

const noAnswer = (): ApiError => ({
  code: 'unexpected',
  message: say('app.noAnswer.message'),
  advice: say('app.noAnswer.advice'),
});

function isAnswer<Name extends ApiName>(value: unknown): value is ApiAnswer<Name> {
  return typeof value === 'object' && value !== null && 'ok' in value;
}

const tooMuch = (bytes: number): ApiError => ({
  code: 'too-large',
  message: say('app.tooMuch.message', { size: Math.ceil(bytes / 1000), most: largestCallBytes / 1000 }),
  advice: say('app.tooMuch.advice'),
});

/**
 * Calls a resolver function as the person looking.
 * @throws {ApiFailure} where the function refuses, or no answer comes back.
 */
export async function call<Name extends ApiName>(name: Name, input: ApiInput<Name>): Promise<ApiOutput<Name>> {
  const bytes = new TextEncoder().encode(JSON.stringify(input)).length;
  if (bytes > largestCallBytes) throw new ApiFailure(tooMuch(bytes));
  let answer: unknown;
  try {
    answer = await invoke<unknown>(name, input);
  } catch (cause) {
    throw new ApiFailure(noAnswer(), { cause });
  }
  if (!isAnswer<Name>(answer)) throw new ApiFailure(noAnswer());
  if (!answer.ok) throw new ApiFailure(answer.error);
  return answer.value;
}
