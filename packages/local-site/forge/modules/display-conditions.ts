/** `displayConditions` of modules on issues. */
import { z } from 'zod';
import type { Issue } from '../lookup';
import { SurfaceError } from '../surface-error';

/** Conditions on an issue that hold together; `or` and `not` take them one by one. */
export interface IssueConditions {
  jiraExpression?: string | undefined;
  /** Names, as people of the site see them. */
  issueType?: string | string[] | undefined;
  and?: IssueConditions | IssueConditions[] | undefined;
  or?: IssueConditions | IssueConditions[] | undefined;
  not?: IssueConditions | IssueConditions[] | undefined;
}

export const displayConditions: z.ZodType<IssueConditions> = z.lazy(() => {
  const several = z.union([displayConditions, z.array(displayConditions)]).optional();
  return z.strictObject({
    jiraExpression: z.string().optional(),
    issueType: z.union([z.string(), z.array(z.string())]).optional(),
    and: several,
    or: several,
    not: several,
  });
});

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
