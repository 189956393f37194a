/** `displayConditions` of modules on issues. */
import { z } from 'zod';

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
