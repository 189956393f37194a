import { asUser } from '@forge/api';
import type { RequestedScope } from '../../contract/api';
import { mayViewProject } from '../../platform/jira/projects';
import { Failure } from '../../errors/failure';
import type { OverviewScope } from './scope';
import { message } from '../../i18n/message';
import type { Caller } from '../people/caller';
import { spaceForCaller } from '../designs/space';

/**
 * The space that is asked for, or the project that Forge says the surface is in. One that the person may not view is
 * refused as one that does not exist, before anything of it is looked up.
 */
export async function scopeForCaller(of: RequestedScope, { projectId }: Caller): Promise<OverviewScope> {
  if (of !== 'this-project') return { spaceId: (await spaceForCaller(of.spaceId)).id };
  if (projectId === undefined) {
    throw new Failure('invalid-input', message('caller.projectOnly.message'), message('caller.projectOnly.advice'));
  }
  if (!(await mayViewProject(asUser(), projectId))) {
    throw new Failure('not-found', message('project.gone.message'), message('project.gone.advice'));
  }
  return { projectId };
}
