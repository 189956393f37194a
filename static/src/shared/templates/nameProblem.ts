import type { ApiError } from '../../../../src/contract/api';
import { say } from '../../words/say';

/** Says what is wrong with a template's name: there is none, or the space has one of that name. */
export function nameProblem(name: string, checked: boolean, error: ApiError | null): string | undefined {
  if (error?.code === 'title-taken') return `${error.message} ${error.advice}`;
  return checked && name.trim() === '' ? say('templates.nameMissing') : undefined;
}
