import { isDeepStrictEqual } from 'node:util';
import { displayNameOf } from '../people';
import type { Site } from '../site';
import { screenFields, type Issue, type ScreenField } from './data';
import type { ChangeItem } from './events';

/** What Jira's fields are called in the data. */
const storedAs: Readonly<Record<ScreenField, keyof Issue>> = {
  summary: 'summary',
  parent: 'parentId',
  description: 'description',
  duedate: 'duedate',
  assignee: 'assigneeId',
  reporter: 'reporterId',
  labels: 'labels',
};

/** What Jira's changelog says of an edit, field by field; empty where the edit changed nothing. */
export function changesBetween(site: Site, before: Issue, after: Issue): ChangeItem[] {
  return screenFields
    .filter((field) => !isDeepStrictEqual(before[storedAs[field]], after[storedAs[field]]))
    .map((field) => {
      const from = described(site, before, field);
      const to = described(site, after, field);
      return {
        field: field === 'parent' ? 'IssueParentAssociation' : field,
        fieldtype: 'jira',
        fieldId: field,
        from: from.id,
        fromString: from.text,
        to: to.id,
        toString: to.text,
      };
    });
}

/** A field's value as the changelog names it: by id where it refers to something, and as text. */
function described(site: Site, issue: Issue, field: ScreenField): { id: string | null; text: string | null } {
  switch (field) {
    case 'assignee':
    case 'reporter': {
      const accountId = field === 'assignee' ? issue.assigneeId : issue.reporterId;
      return { id: accountId, text: accountId === null ? null : displayNameOf(site, accountId) };
    }
    case 'parent':
      return { id: issue.parentId, text: site.jira.issues.find(({ id }) => id === issue.parentId)?.key ?? null };
    case 'duedate':
      return { id: issue.duedate, text: issue.duedate };
    case 'labels':
      return { id: null, text: issue.labels.join(' ') };
    case 'description':
      return { id: null, text: issue.description === null ? null : JSON.stringify(issue.description) };
    case 'summary':
      return { id: null, text: issue.summary };
  }
}
