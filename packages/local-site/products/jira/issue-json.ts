import { own } from '../../own';
import { isIssueField } from '../documented/jira-names';
import type { Caller } from '../http/caller';
import { NotModelled } from '../http/not-modelled';
import type { Site } from '../site';
import type { Issue } from './data';
import { childrenOf, maySee, projectOf, seenIssue, statusOf, typeOf } from './lookup';
import { projectJson, statusJson, typeJson } from './type-json';
import { userJson } from './user-json';

type FieldJson = (site: Site, issue: Issue, caller: Caller) => unknown;

/** Jira writes times with an offset rather than a Z. */
const jiraTime = (iso: string) => iso.replace(/Z$/, '+0000');

const person =
  (accountIdOf: (issue: Issue) => string | null): FieldJson =>
  (site, issue) => {
    const accountId = accountIdOf(issue);
    return accountId === null ? null : userJson(site, accountId);
  };

const fieldJson: Readonly<Record<string, FieldJson>> = {
  summary: (_site, issue) => issue.summary,
  status: (site, issue) => statusJson(site, statusOf(site, issue)),
  issuetype: (site, issue) => typeJson(site, projectOf(site, issue), typeOf(site, issue)),
  project: (site, issue) => projectJson(site, projectOf(site, issue)),
  parent: (site, issue, caller) => {
    const parent = issue.parentId === null ? undefined : seenIssue(site, caller, issue.parentId);
    return parent && relativeJson(site, parent, caller);
  },
  subtasks: (site, issue, caller) =>
    childrenOf(site, issue)
      .filter((child) => typeOf(site, child).hierarchyLevel < 0 && maySee(site, caller, child))
      .map((child) => relativeJson(site, child, caller)),
  duedate: (_site, issue) => issue.duedate,
  assignee: person(({ assigneeId }) => assigneeId),
  reporter: person(({ reporterId }) => reporterId),
  creator: person(({ creatorId }) => creatorId),
  description: (_site, issue) => issue.description,
  labels: (_site, issue) => issue.labels,
  created: (_site, issue) => jiraTime(issue.created),
  updated: (_site, issue) => jiraTime(issue.updated),
};

interface Selection {
  fields: readonly string[];
  properties?: readonly string[] | undefined;
}

/** An issue as Jira gives it, with the fields and properties that were asked for. */
export function issueJson(site: Site, caller: Caller, issue: Issue, { fields, properties }: Selection) {
  return {
    expand: '',
    id: issue.id,
    self: selfOf(site, issue),
    key: issue.key,
    ...(properties === undefined ? {} : { properties: pick(issue.properties, properties) }),
    fields: fieldsJson(site, caller, issue, selected(fields)),
  };
}

export const selfOf = (site: Site, issue: Issue) => `${site.siteUrl()}/rest/api/3/issue/${issue.id}`;

/** What another issue says of its parent or sub-task. */
function relativeJson(site: Site, issue: Issue, caller: Caller) {
  return {
    id: issue.id,
    key: issue.key,
    self: selfOf(site, issue),
    fields: fieldsJson(site, caller, issue, ['summary', 'status', 'issuetype']),
  };
}

function fieldsJson(site: Site, caller: Caller, issue: Issue, names: readonly string[]): Record<string, unknown> {
  const entries = names.map((name) => [name, own(fieldJson, name)?.(site, issue, caller)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function pick(properties: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).filter(([key]) => keys.includes(key) || keys.includes('*all')));
}

/** What is no field of an issue, Jira leaves out without a word. */
function requireNoIssueField(name: string): void {
  if (isIssueField(name)) throw new NotModelled('field', [name]);
}

/** The fields that a selection such as `*all,-description` means. */
function selected(selection: readonly string[]): string[] {
  const all = Object.keys(fieldJson);
  const chosen = new Set<string>();
  if (selection[0]?.startsWith('-')) for (const name of all) chosen.add(name);
  for (const name of selection) {
    const field = name.replace(/^-/, '');
    if (field === '*all' || field === '*navigable') for (const each of all) chosen.add(each);
    else if (!all.includes(field)) requireNoIssueField(field);
    else if (name.startsWith('-')) chosen.delete(field);
    else chosen.add(field);
  }
  return [...chosen];
}
