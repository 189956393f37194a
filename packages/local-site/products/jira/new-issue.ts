import { z } from 'zod';
import { jsonValue } from '../http/json-value';
import type { Caller } from '../http/caller';
import type { JiraProblems } from '../http/errors';
import type { Site } from '../site';
import type { Issue, Project, ProjectIssueType } from './data';
import { emitIssueEvent } from './events';
import { reference } from './field-values';
import { parentProblems } from './hierarchy';
import { seenProject } from './lookup';
import { may } from './permissions';
import { propertyKey } from './property-rules';
import { readFields, type IssueValues } from './read-fields';
import { initialTransition } from './workflow';

export const issueUpdate = z.strictObject({
  fields: z.record(z.string(), z.unknown()),
  update: z.strictObject({}).optional(),
  properties: z.array(z.strictObject({ key: propertyKey, value: jsonValue })).optional(),
});
export type IssueUpdate = z.output<typeof issueUpdate>;

/** Creates an issue with its properties, or says what Jira has against it. Nothing is stored then. */
export async function createIssue(
  site: Site,
  caller: Caller,
  { fields, properties = [] }: IssueUpdate,
): Promise<{ issue: Issue } | { problems: JiraProblems }> {
  const place = readPlace(site, caller, fields);
  if ('problems' in place) return place;
  const { project: _project, issuetype: _type, ...rest } = fields;
  const { values, errors } = readFields(site, caller, place, rest);
  if (!Object.hasOwn(fields, 'summary')) errors.summary = 'You must specify a summary of the issue.';
  if (!Object.hasOwn(fields, 'parent')) {
    Object.assign(errors, parentProblems({ type: place.type, projectId: place.project.id }, undefined));
  }
  if (Object.keys(errors).length > 0) return { problems: { errorMessages: [], errors } };
  const errorMessages = await refusalsOf(site, place.project);
  if (errorMessages.length > 0) return { problems: { errorMessages, errors: {} } };
  const issue = store(site, caller, place, values, properties);
  site.changed();
  emitIssueEvent(site, caller, 'created', issue);
  return { issue };
}

/** What the rules on creating issues have against it: to them, the issue has no name yet. */
async function refusalsOf(site: Site, { workflow }: Project): Promise<string[]> {
  const { rules = [] } = workflow.transitions.find(({ id }) => id === initialTransition) ?? {};
  const attempt = { issueKey: undefined, fromStatusId: undefined, toStatusId: workflow.initialStatusId };
  const refusals = await Promise.all(rules.map((rule) => site.checkRule({ ...attempt, rule })));
  return refusals.filter((refusal) => refusal !== undefined);
}

/** The project and the type that the fields name. */
function readPlace(
  site: Site,
  caller: Caller,
  fields: Record<string, unknown>,
): { project: Project; type: ProjectIssueType } | { problems: JiraProblems } {
  const refused = (errors: Record<string, string>, errorMessages: string[] = []) => ({
    problems: { errorMessages, errors },
  });
  const project = seenProject(site, caller, reference(fields.project) ?? '');
  if (project === undefined) return refused({ project: 'Specify a valid project ID or key' });
  if (!may(project, caller, 'CREATE_ISSUES')) {
    return refused({}, ['You do not have permission to create issues in this project.']);
  }
  const type = project.issueTypes.find(({ id, name }) => isNamed(fields.issuetype, id, name));
  return type === undefined ? refused({ issuetype: 'Specify a valid issue type' }) : { project, type };
}

function isNamed(value: unknown, id: string, name: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const given = value as { id?: unknown; name?: unknown };
  return given.id === undefined ? given.name === name : given.id === id;
}

function store(
  site: Site,
  caller: Caller,
  { project, type }: { project: Project; type: ProjectIssueType },
  values: IssueValues,
  properties: NonNullable<IssueUpdate['properties']>,
): Issue {
  const { jira } = site;
  const time = site.now().toISOString();
  project.lastIssueNumber += 1;
  const issue: Issue = {
    id: String(jira.nextIssueId),
    key: `${project.key}-${project.lastIssueNumber}`,
    projectId: project.id,
    issueTypeId: type.id,
    statusId: project.workflow.initialStatusId,
    parentId: null,
    summary: '',
    description: null,
    duedate: null,
    assigneeId: null,
    reporterId: caller.accountId,
    creatorId: caller.accountId,
    labels: [],
    created: time,
    updated: time,
    properties: Object.fromEntries(properties.map(({ key, value }) => [key, value])),
    remoteLinks: [],
    ...values,
  };
  jira.nextIssueId += 1;
  jira.issues.push(issue);
  return issue;
}
