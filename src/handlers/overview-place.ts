import { asUser } from '@forge/api';
import type { OverviewPlace } from '../api';
import { mayViewProject } from '../atlassian/jira/projects';
import { Failure } from '../failure';
import type { Place } from '../overview/place';
import { message } from '../words/message';
import type { Caller } from './caller';
import { spaceForCaller } from './space';

/**
 * The space that is asked for, or the project that Forge says the surface is in. One that the person may not view is
 * refused as one that does not exist, before anything of it is looked up.
 */
export async function placeForCaller(of: OverviewPlace, { projectId }: Caller): Promise<Place> {
  if (of !== 'this-project') return { spaceId: (await spaceForCaller(of.spaceId)).id };
  if (projectId === undefined) {
    throw new Failure('invalid-input', message('caller.projectOnly.message'), message('caller.projectOnly.advice'));
  }
  if (!(await mayViewProject(asUser(), projectId))) {
    throw new Failure('not-found', message('project.gone.message'), message('project.gone.advice'));
  }
  return { projectId };
}
