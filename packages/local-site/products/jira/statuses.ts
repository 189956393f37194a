import type { Caller } from '../http/caller';
import { endpoint } from '../http/endpoint';
import { jiraRefusal } from '../http/errors';
import * as q from '../http/query';
import type { Site } from '../site';
import type { Status } from './data';
import { may } from './permissions';
import { categoryNamed, categoryJson, statusJson } from './type-json';

const scopes = [['read:jira-work']];

/** A status by its id or name, of the projects that the caller sees. */
export const getStatus = endpoint({
  product: 'jira',
  method: 'GET',
  path: '/rest/api/3/status/{idOrName}',
  scopes,
  query: q.none,
  handle: ({ site, caller, path: { idOrName } }) => {
    const status =
      seenStatuses(site, caller).find(({ id }) => id === idOrName) ??
      seenStatuses(site, caller).find(({ name }) => name === idOrName);
    if (status === undefined) throw jiraRefusal(404, [`The status '${idOrName}' does not exist.`]);
    return { status: 200, body: statusJson(site, status) };
  },
});

const seenStatuses = (site: Site, caller: Caller): Status[] =>
  site.jira.projects
    .filter((project) => may(project, caller, 'BROWSE_PROJECTS'))
    .flatMap(({ workflow }) => workflow.statuses);

export const getStatusCategory = endpoint({
  product: 'jira',
  method: 'GET',
  path: '/rest/api/3/statuscategory/{idOrKey}',
  scopes,
  query: q.none,
  handle: ({ site, path: { idOrKey } }) => {
    const category = categoryNamed(idOrKey);
    if (category === undefined) throw jiraRefusal(404, [`The status category '${idOrKey}' does not exist.`]);
    return { status: 200, body: categoryJson(site, category) };
  },
});
