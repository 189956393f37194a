import { asUser } from '@forge/api';
import type { SettingsInForce } from '../../contract/api';
import { getIssueTypes, hierarchy } from '../../platform/jira/issue-types';
import { isProductError } from '../../platform/product-error';

/**
 * The types that tracking issues and tickets can have; `null` where Jira isn't connected, or not open to the person. Those of team-managed projects
 * are left out: each is one project's alone.
 */
export async function typesToChoose(): Promise<SettingsInForce['issueTypes']> {
  try {
    const types = (await getIssueTypes(asUser())).filter(({ ofOneProject }) => !ofOneProject);
    const ofLevel = (level: number) =>
      types.filter(({ hierarchyLevel }) => hierarchyLevel === level).map(({ id, name }) => ({ id, name }));
    return { tracking: ofLevel(hierarchy.standard), ticket: ofLevel(hierarchy.subtask) };
  } catch (error) {
    if (isProductError(error, 'not-connected') || isProductError(error, 'forbidden')) return null;
    throw error;
  }
}
