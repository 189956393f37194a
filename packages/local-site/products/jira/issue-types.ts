import type { Caller } from '../http/caller';
import { endpoint } from '../http/endpoint';
import { jiraRefusal } from '../http/errors';
import * as q from '../http/query';
import type { Site } from '../site';
import { may } from './permissions';
import { typeJson } from './type-json';

export const getIssueTypes = endpoint({
  product: 'jira',
  method: 'GET',
  path: '/rest/api/3/issuetype',
  scopes: [['read:jira-work']],
  query: q.none,
  handle: ({ site, caller }) => ({ status: 200, body: seenTypes(site, caller) }),
});

export const getIssueType = endpoint({
  product: 'jira',
  method: 'GET',
  path: '/rest/api/3/issuetype/{id}',
  scopes: [['read:jira-work']],
  query: q.none,
  handle: ({ site, caller, path: { id } }) => {
    const type = seenTypes(site, caller).find((each) => each.id === id);
    if (type === undefined) throw jiraRefusal(404, [`The issue type with ID '${id}' does not exist.`]);
    return { status: 200, body: type };
  },
});

const seenTypes = (site: Site, caller: Caller) =>
  site.jira.projects
    .filter((project) => may(project, caller, 'BROWSE_PROJECTS'))
    .flatMap((project) => project.issueTypes.map((type) => typeJson(site, project, type)));
