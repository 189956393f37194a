import { z } from 'zod';
import { setOwn } from '../../own';
import { endpoint } from '../http/endpoint';
import { jiraRefusal } from '../http/errors';
import * as q from '../http/query';
import { changesBetween } from './changes';
import { emitIssueEvent } from './events';
import { issueJson } from './issue-json';
import { childrenOf, projectOf, seenIssue, typeOf, visibleIssue } from './lookup';
import { issueUpdate } from './new-issue';
import { may } from './permissions';
import { readFields, requireModelledFields } from './read-fields';

const path = '/rest/api/3/issue/{issueIdOrKey}';

export const getIssue = endpoint({
  product: 'jira',
  method: 'GET',
  path,
  scopes: [['read:jira-work']],
  query: z.strictObject({ fields: q.list.optional(), properties: q.list.optional() }),
  handle: ({ site, caller, path: { issueIdOrKey }, query: { fields = ['*all'], properties } }) => ({
    status: 200,
    body: issueJson(site, caller, visibleIssue(site, caller, issueIdOrKey), { fields, properties }),
  }),
});

export const bulkFetch = endpoint({
  product: 'jira',
  method: 'POST',
  path: '/rest/api/3/issue/bulkfetch',
  scopes: [['read:jira-work']],
  query: q.none,
  body: z.strictObject({
    issueIdsOrKeys: z.array(z.string()).min(1).max(100),
    fields: z.array(z.string()).optional(),
    properties: z.array(z.string()).max(5).optional(),
  }),
  handle: ({ site, caller, body: { issueIdsOrKeys, fields = ['*navigable'], properties } }) => {
    const found = new Set(issueIdsOrKeys.flatMap((idOrKey) => seenIssue(site, caller, idOrKey) ?? []));
    const ascending = [...found].toSorted((a, b) => Number(a.id) - Number(b.id));
    return {
      status: 200,
      body: {
        issueErrors: [],
        issues: ascending.map((issue) => issueJson(site, caller, issue, { fields, properties })),
      },
    };
  },
});

export const editIssue = endpoint({
  product: 'jira',
  method: 'PUT',
  path,
  scopes: [['write:jira-work']],
  query: z.strictObject({ notifyUsers: q.flag.optional(), returnIssue: q.flag.optional() }),
  body: issueUpdate.partial(),
  handle: ({ site, caller, path: { issueIdOrKey }, query, body: { fields = {}, properties = [] } }) => {
    const issue = visibleIssue(site, caller, issueIdOrKey);
    const project = projectOf(site, issue);
    if (!may(project, caller, 'EDIT_ISSUES')) {
      throw jiraRefusal(403, ['You do not have permission to edit issues in this project.']);
    }
    requireModelledFields(fields);
    const { values, errors } = readFields(site, caller, { project, type: typeOf(site, issue) }, fields);
    if (Object.keys(errors).length > 0) throw jiraRefusal(400, [], errors);
    const before = { ...issue };
    Object.assign(issue, values);
    const changes = changesBetween(site, before, issue);
    if (changes.length > 0) issue.updated = site.now().toISOString();
    for (const { key, value } of properties) setOwn(issue.properties, key, value);
    site.changed();
    if (changes.length > 0) emitIssueEvent(site, caller, 'updated', issue, changes);
    return query.returnIssue === true
      ? { status: 200, body: issueJson(site, caller, issue, { fields: ['*all'] }) }
      : { status: 204 };
  },
});

export const deleteIssue = endpoint({
  product: 'jira',
  method: 'DELETE',
  path,
  scopes: [['write:jira-work']],
  query: z.strictObject({ deleteSubtasks: q.flag.optional() }),
  handle: ({ site, caller, path: { issueIdOrKey }, query }) => {
    const issue = visibleIssue(site, caller, issueIdOrKey);
    if (!may(projectOf(site, issue), caller, 'DELETE_ISSUES')) {
      throw jiraRefusal(403, ['You do not have permission to delete issues in this project.']);
    }
    const children = childrenOf(site, issue);
    const subtasks = children.filter((child) => typeOf(site, child).hierarchyLevel < 0);
    if (subtasks.length > 0 && query.deleteSubtasks !== true) {
      throw jiraRefusal(400, [
        `The issue '${issue.key}' has subtasks.  You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
      ]);
    }
    const gone = new Set([issue, ...subtasks]);
    for (const child of children) child.parentId = null;
    site.jira.issues = site.jira.issues.filter((candidate) => !gone.has(candidate));
    site.changed();
    emitIssueEvent(site, caller, 'deleted', issue);
    return { status: 204 };
  },
});
