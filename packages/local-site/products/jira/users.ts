import { z } from 'zod';
import { openAccounts } from '../accounts';
import { endpoint } from '../http/endpoint';
import { jiraRefusal } from '../http/errors';
import * as q from '../http/query';
import type { Caller } from '../http/caller';
import { appAccount } from '../people';
import type { Site } from '../site';
import type { Project } from './data';
import { projectOf, visibleIssue, visibleProject } from './lookup';
import { holds } from './permissions';
import { userJson } from './user-json';

const paging = { startAt: q.count(0, 10_000).optional(), maxResults: q.count(1, 1000).optional() };

export const findAssignable = endpoint({
  product: 'jira',
  method: 'GET',
  path: '/rest/api/3/user/assignable/search',
  scopes: [['read:jira-user']],
  query: z.strictObject({
    project: q.text.optional(),
    issueKey: q.text.optional(),
    issueId: q.text.optional(),
    query: q.text.optional(),
    accountId: q.text.optional(),
    ...paging,
  }),
  handle: ({ site, caller, query: { startAt = 0, maxResults = 50, query = '', accountId, ...place } }) => {
    const project = placeOf(site, caller, place);
    const wanted = query.toLowerCase();
    const found = openAccounts(site).filter(
      (person) =>
        holds(project, person.accountId, 'ASSIGNABLE_USER') &&
        (accountId === undefined || person.accountId === accountId) &&
        `${person.displayName} ${person.email}`.toLowerCase().includes(wanted),
    );
    return {
      status: 200,
      body: found.slice(startAt, startAt + maxResults).map((person) => userJson(site, person.accountId)),
    };
  },
});

function placeOf(
  site: Site,
  caller: Caller,
  {
    project,
    issueKey,
    issueId,
  }: { project?: string | undefined; issueKey?: string | undefined; issueId?: string | undefined },
): Project {
  const issue = issueKey ?? issueId;
  if (issue !== undefined) return projectOf(site, visibleIssue(site, caller, issue));
  if (project !== undefined) return visibleProject(site, caller, project);
  throw jiraRefusal(400, ["One of the query parameters 'project', 'issueKey' and 'issueId' is required."]);
}

export const getUsers = endpoint({
  product: 'jira',
  method: 'GET',
  path: '/rest/api/3/user/bulk',
  scopes: [['read:jira-user']],
  query: z.strictObject({ accountId: q.list.pipe(z.array(z.string()).min(1).max(90)), ...paging }),
  handle: ({ site, query: { accountId, startAt = 0, maxResults = 10 } }) => {
    const found = site.people.filter((person) => accountId.includes(person.accountId));
    const asked = new URLSearchParams({ startAt: String(startAt), maxResults: String(maxResults) });
    for (const each of accountId) asked.append('accountId', each);
    return {
      status: 200,
      body: {
        self: `${site.siteUrl()}/rest/api/3/user/bulk?${asked.toString()}`,
        startAt,
        maxResults,
        total: found.length,
        isLast: startAt + maxResults >= found.length,
        values: found.slice(startAt, startAt + maxResults).map((person) => userJson(site, person.accountId)),
      },
    };
  },
});

export const getUser = endpoint({
  product: 'jira',
  method: 'GET',
  path: '/rest/api/3/user',
  scopes: [['read:jira-user']],
  query: z.strictObject({ accountId: q.text }),
  handle: ({ site, query: { accountId } }) => {
    const accounts = [...site.people, appAccount];
    if (accounts.every((account) => account.accountId !== accountId)) {
      throw jiraRefusal(404, ['Specified user does not exist or you do not have required permissions']);
    }
    return { status: 200, body: userJson(site, accountId) };
  },
});

export const getMyself = endpoint({
  product: 'jira',
  method: 'GET',
  path: '/rest/api/3/myself',
  scopes: [['read:jira-user']],
  query: q.none,
  handle: ({ site, caller }) => ({ status: 200, body: userJson(site, caller.accountId) }),
});
