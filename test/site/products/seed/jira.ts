import type { JiraData } from '../jira/data';

export function seedJira(): JiraData {
  return { projects: [], issues: [], nextIssueId: 1, nextRemoteLinkId: 1, nextChangeId: 1 };
}
