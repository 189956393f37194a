import type { IssueConditions } from '../modules/issue-conditions';
import type { Issue } from './products-as-person';
import { SurfaceError } from './surface-error';

const levelIs = /^issue\.issueType\.hierarchyLevel == (-?\d+)$/;

/**
 * Whether a module is shown on an issue. Knows one form of expression, and refuses every other; where expressions have no
 * `hierarchyLevel`, the expression fails, and a condition that fails does not hold.
 */
export function isDisplayed(
  { key, displayConditions }: { key: string; displayConditions?: IssueConditions | undefined },
  issue: Issue,
  hasLevel: boolean,
): boolean {
  const holds = (conditions: IssueConditions): boolean => eachOf(conditions).every(Boolean);
  const any = (several: IssueConditions | IssueConditions[]): boolean =>
    (Array.isArray(several) ? several.map(holds) : eachOf(several)).some(Boolean);
  const eachOf = ({ jiraExpression, issueType, and, or, not }: IssueConditions): boolean[] => [
    ...(jiraExpression === undefined ? [] : [isTrue(jiraExpression)]),
    ...(issueType === undefined ? [] : [[issueType].flat().includes(issue.fields.issuetype.name)]),
    ...(and === undefined ? [] : [[and].flat().every(holds)]),
    ...(or === undefined ? [] : [any(or)]),
    ...(not === undefined ? [] : [!any(not)]),
  ];
  const isTrue = (expression: string): boolean => {
    const [, level] = levelIs.exec(expression) ?? [];
    if (level === undefined) {
      throw new SurfaceError(501, `The local site cannot evaluate the display condition of "${key}": ${expression}`);
    }
    return hasLevel && issue.fields.issuetype.hierarchyLevel === Number(level);
  };
  return displayConditions === undefined || holds(displayConditions);
}
