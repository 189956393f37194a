import { own, setOwn } from '../../own';
import { endpoint } from '../http/endpoint';
import { jiraRefusal } from '../http/errors';
import * as q from '../http/query';
import type { Caller } from '../http/caller';
import type { Site } from '../site';
import type { Issue } from './data';
import { selfOf } from './issue-json';
import { projectOf, visibleIssue } from './lookup';
import { may } from './permissions';
import { propertyKey as keyRule, propertyValue } from './property-rules';

const keysPath = '/rest/api/3/issue/{issueIdOrKey}/properties';
const path = '/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}';

export const getPropertyKeys = endpoint({
  product: 'jira',
  method: 'GET',
  path: keysPath,
  scopes: [['read:jira-work']],
  query: q.none,
  handle: ({ site, caller, path: { issueIdOrKey } }) => {
    const issue = visibleIssue(site, caller, issueIdOrKey);
    const keys = Object.keys(issue.properties).map((key) => ({
      key,
      self: `${selfOf(site, issue)}/properties/${encodeURIComponent(key)}`,
    }));
    return { status: 200, body: { keys } };
  },
});

export const getProperty = endpoint({
  product: 'jira',
  method: 'GET',
  path,
  scopes: [['read:jira-work']],
  query: q.none,
  handle: ({ site, caller, path: { issueIdOrKey, propertyKey } }) => {
    const issue = visibleIssue(site, caller, issueIdOrKey);
    requireProperty(issue, propertyKey);
    return { status: 200, body: { key: propertyKey, value: own(issue.properties, propertyKey) } };
  },
});

export const setProperty = endpoint({
  product: 'jira',
  method: 'PUT',
  path,
  scopes: [['write:jira-work']],
  query: q.none,
  body: propertyValue,
  handle: ({ site, caller, path: { issueIdOrKey, propertyKey }, body }) => {
    const issue = editableIssue(site, caller, issueIdOrKey);
    if (!keyRule.safeParse(propertyKey).success) {
      throw jiraRefusal(400, ['The property key is too long: it may have up to 255 characters']);
    }
    const status = Object.hasOwn(issue.properties, propertyKey) ? 200 : 201;
    setOwn(issue.properties, propertyKey, body);
    site.changed();
    return { status, body: {} };
  },
});

export const deleteProperty = endpoint({
  product: 'jira',
  method: 'DELETE',
  path,
  scopes: [['write:jira-work']],
  query: q.none,
  handle: ({ site, caller, path: { issueIdOrKey, propertyKey } }) => {
    const issue = editableIssue(site, caller, issueIdOrKey);
    requireProperty(issue, propertyKey);
    issue.properties = Object.fromEntries(Object.entries(issue.properties).filter(([key]) => key !== propertyKey));
    site.changed();
    return { status: 204 };
  },
});

function requireProperty(issue: Issue, key: string): void {
  if (!Object.hasOwn(issue.properties, key)) throw jiraRefusal(404, [`The property ${key} does not exist.`]);
}

function editableIssue(site: Site, caller: Caller, idOrKey: string): Issue {
  const issue = visibleIssue(site, caller, idOrKey);
  if (!may(projectOf(site, issue), caller, 'EDIT_ISSUES')) {
    throw jiraRefusal(403, ['You do not have permission to edit issues in this project.']);
  }
  return issue;
}
