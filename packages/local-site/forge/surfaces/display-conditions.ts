import type { IssueContext, IssuePanel } from '../manifest';
import type { Issue } from './products-as-person';
import { SurfaceError } from './surface-error';

const levelIs = /^issue\.issueType\.hierarchyLevel == (-?\d+)$/;

/** Whether a module is shown on an issue. Knows one form of expression, and refuses every other. */
export function isDisplayed({ key, displayConditions }: IssuePanel | IssueContext, issue: Issue): boolean {
  if (displayConditions === undefined) return true;
  const [, level] = levelIs.exec(displayConditions.jiraExpression) ?? [];
  if (level === undefined) {
    const expression = displayConditions.jiraExpression;
    throw new SurfaceError(501, `The local site cannot evaluate the display condition of "${key}": ${expression}`);
  }
  return issue.fields.issuetype.hierarchyLevel === Number(level);
}
