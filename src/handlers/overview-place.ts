import type { OverviewPlace } from '../api';
import { Failure } from '../failure';
import type { Place } from '../overview/place';
import type { Caller } from './caller';

/** The space that is asked for, or the project that Forge says the surface is in. */
export function placeOf(of: OverviewPlace, { projectId }: Caller): Place {
  if (of !== 'this-project') return of;
  if (projectId === undefined) {
    throw new Failure(
      'invalid-input',
      'This works in a Jira project only.',
      'Open the project and choose Technical designs in its navigation.',
    );
  }
  return { projectId };
}
