import type { IssueLine } from '../rest/jira';

export type IssueInTree = { issue: IssueLine; children: IssueInTree[] };

const numberOf = (key: string) => Number(key.slice(key.lastIndexOf('-') + 1));

/** Issues below their parents, by number; an issue whose parent is not in the list stands at the top. */
export const hierarchyOf = (issues: IssueLine[]): IssueInTree[] => {
  const keys = new Set(issues.map(({ key }) => key));
  const below = (parentKey: string | undefined): IssueInTree[] =>
    issues
      .filter(({ fields: { parent } }) => (parent && keys.has(parent.key) ? parent.key : undefined) === parentKey)
      .sort((one, other) => numberOf(one.key) - numberOf(other.key))
      .map((issue) => ({ issue, children: below(issue.key) }));
  return below(undefined);
};
