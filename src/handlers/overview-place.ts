import type { OverviewPlace } from '../api';
import { Failure } from '../failure';
import type { Place } from '../overview/place';
import { say } from '../words/say';
import type { Caller } from './caller';

/** The space that is asked for, or the project that Forge says the surface is in. */
export function placeOf(of: OverviewPlace, { projectId }: Caller): Place {
  if (of !== 'this-project') return of;
  if (projectId === undefined) {
    throw new Failure('invalid-input', say('caller.projectOnly.message'), say('caller.projectOnly.advice'));
  }
  return { projectId };
}
