import { invoke } from '@forge/bridge';
import type { ApiAnswer, ApiError, ApiInput, ApiName, ApiOutput } from '../../../src/api';
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

/**
 * Calls a resolver function as the person looking.
 * @throws {ApiFailure} where the function refuses, or no answer comes back.
 */
export async function call<Name extends ApiName>(name: Name, input: ApiInput<Name>): Promise<ApiOutput<Name>> {
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
