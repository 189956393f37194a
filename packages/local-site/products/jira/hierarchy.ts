import type { Issue, IssueType } from './data';

/** Why this issue may not be the parent, by the field Jira blames; nothing where it may. */
export function parentProblems(
  child: { type: IssueType; projectId: string },
  parent: { issue: Issue; type: IssueType } | undefined,
): Record<string, string> {
  const isSubtask = child.type.hierarchyLevel < 0;
  if (parent === undefined) {
    return isSubtask ? { issuetype: 'Issue type is a sub-task but parent issue key or id not specified.' } : {};
  }
  if (parent.type.hierarchyLevel !== child.type.hierarchyLevel + 1) {
    return { parentId: 'Given parent work item does not belong to appropriate hierarchy.' };
  }
  if (isSubtask && parent.issue.projectId !== child.projectId) {
    return { project: 'Sub-tasks must be created in the same project as the parent.' };
  }
  return {};
}
