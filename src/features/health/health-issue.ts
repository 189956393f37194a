import { asUser } from '@forge/api';
import { designsOfEpic } from '../designs/store/designs';
import { recentPagesOf } from '../designs/store/recent-pages';
import { issueRight } from '../designs/edit-rights';
import { createIssues } from '../../platform/jira/create';
import { getCreatableTypes, hierarchy, type IssueType } from '../../platform/jira/issue-types';
import { getIssue, getIssues, type Issue } from '../../platform/jira/issues';
import { ProductError } from '../../platform/product-error';
import { rowProperty } from '../sync/ticket';
import { formatMessage } from '../../i18n/format';
import { message } from '../../i18n/message';
import { titleTime } from './health-page';
import { noteHealthItem } from './store/health-check';

/** How the issue of a run comes to be; found out before anything is written. */
export type IssuePlan =
  { use: Issue } | { make: IssueType; projectId: string } | 'not-connected' | 'not-chosen' | 'no-type';

/**
 * The first known issue that the person may edit and that no design is linked to, in the project if one is named; or else
 * a new one there.
 */
export async function planHealthIssue(
  projectId: string | null,
  known: readonly string[],
  accountId: string,
): Promise<IssuePlan> {
  const there = await getIssues(asUser(), known);
  for (const issue of there) {
    const isInProject = projectId === null || issue.project.id === projectId;
    if (!isInProject || (await hasDesigns(issue.id))) continue;
    if (await issueRight(issue.id, accountId)) return { use: issue };
  }
  if (projectId === null) return 'not-chosen';
  const types = await getCreatableTypes(asUser(), projectId);
  const levels = [hierarchy.epic, hierarchy.standard];
  const make = levels.flatMap((level) => types.filter(({ hierarchyLevel }) => hierarchyLevel === level))[0];
  return make === undefined ? 'no-type' : { make, projectId };
}

/** Whoever linked a design to the issue has another use for it, and a run would write over the status of its designs. */
const hasDesigns = async (issueId: string): Promise<boolean> =>
  (await designsOfEpic(issueId, await recentPagesOf(issueId))).length > 0;

/** The property of the checks' issue that lets its events through to the app; it names no row. */
export const healthMark = (pageId: string | null) => ({ pageId: pageId ?? 'none', healthCheck: true });

export const healthSummary = (startedAt: string): string =>
  formatMessage(message('health.document.title', { at: titleTime(startedAt) }));

/** It has another summary than after the run has changed it: Jira tells of changes alone. */
export async function makeHealthIssue(type: IssueType, projectId: string, pageId: string | null): Promise<Issue> {
  const [creation] = await createIssues(asUser(), [
    {
      fields: {
        project: { id: projectId },
        issuetype: { id: type.id },
        summary: formatMessage(message('health.document.newIssue')),
      },
      properties: [{ key: rowProperty, value: healthMark(pageId) }],
    },
  ]);
  if (creation === undefined || creation === 'unanswered') throw problem('unavailable');
  if ('refused' in creation) throw problem('refused');
  await noteHealthItem('issueIds', creation.created.id);
  return getIssue(asUser(), creation.created.id);
}

const problem = (kind: 'unavailable' | 'refused') => new ProductError('Jira', kind, 'create an issue', []);
