import { type Caller, isSelfGenerated } from '../http/caller';
import type { Site } from '../site';
import type { Issue } from './data';
import { issueJson } from './issue-json';

export interface ChangeItem {
  field: string;
  fieldtype: 'jira';
  fieldId: string;
  from: string | null;
  fromString: string | null;
  to: string | null;
  toString: string | null;
}

const typeNames = { created: 'issue_created', updated: 'issue_updated', deleted: 'issue_deleted' } as const;
const fields = ['summary', 'issuetype', 'creator', 'created', 'project', 'reporter', 'assignee', 'updated', 'status'];

/** Tells of an issue as Jira tells apps; an update comes with what it changed. */
export function emitIssueEvent(
  site: Site,
  caller: Caller,
  what: keyof typeof typeNames,
  issue: Issue,
  changes: readonly ChangeItem[] = [],
): void {
  const { id, key, fields: shown } = issueJson(site, caller, issue, { fields });
  site.emit({
    product: 'jira',
    eventType: `avi:jira:${what}:issue`,
    atlassianId: caller.accountId,
    selfGenerated: isSelfGenerated(caller, site),
    timestamp: site.now().getTime(),
    jiraEventTypeName: typeNames[what],
    issue: { id, key, fields: shown },
    runtime: { issue: { properties: structuredClone(issue.properties) } },
    ...(changes.length > 0 ? { changelog: { id: changeId(site), items: changes } } : {}),
  });
}

function changeId(site: Site): string {
  const id = String(site.jira.nextChangeId);
  site.jira.nextChangeId += 1;
  return id;
}
