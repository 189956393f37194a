import { z } from 'zod';
import { endpoint } from '../http/endpoint';
import { jiraRefusal } from '../http/errors';
import * as q from '../http/query';
import { selfOf } from './issue-json';
import { createIssue, issueUpdate } from './new-issue';
import { requireModelledFields } from './read-fields';

const mostIssuesPerCall = 50;

export const createOne = endpoint({
  product: 'jira',
  method: 'POST',
  path: '/rest/api/3/issue',
  scopes: [['write:jira-work']],
  query: q.none,
  body: issueUpdate,
  handle: async ({ site, caller, body }) => {
    requireModelledFields(body.fields);
    const result = await createIssue(site, caller, body);
    if ('problems' in result) throw jiraRefusal(400, result.problems.errorMessages, result.problems.errors);
    const { issue } = result;
    return { status: 201, body: { id: issue.id, key: issue.key, self: selfOf(site, issue) } };
  },
});

export const createBulk = endpoint({
  product: 'jira',
  method: 'POST',
  path: '/rest/api/3/issue/bulk',
  scopes: [['write:jira-work']],
  query: q.none,
  body: z.strictObject({ issueUpdates: z.array(issueUpdate).min(1) }),
  handle: async ({ site, caller, body: { issueUpdates } }) => {
    if (issueUpdates.length > mostIssuesPerCall) {
      throw jiraRefusal(400, [
        `The maximum number of issues that can be created in one request is ${mostIssuesPerCall}.`,
      ]);
    }
    for (const { fields } of issueUpdates) requireModelledFields(fields);
    const results = [];
    for (const update of issueUpdates) results.push(await createIssue(site, caller, update));
    const issues = results.flatMap((result) =>
      'issue' in result ? [{ id: result.issue.id, key: result.issue.key, self: selfOf(site, result.issue) }] : [],
    );
    const errors = results.flatMap((result, failedElementNumber) =>
      'problems' in result ? [{ status: 400, elementErrors: result.problems, failedElementNumber }] : [],
    );
    return { status: issues.length > 0 ? 201 : 400, body: { issues, errors } };
  },
});
