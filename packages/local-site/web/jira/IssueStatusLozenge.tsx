import type { IssueStatus } from '../rest/jira';

const colors = { new: 'neutral', indeterminate: 'blue', done: 'green' } as const;

export const IssueStatusLozenge = ({ status }: { status: IssueStatus }) => (
  <span className={`lozenge lozenge-${colors[status.statusCategory.key]}`}>{status.name}</span>
);
