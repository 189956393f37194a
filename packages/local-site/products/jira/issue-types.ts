import { endpoint } from '../http/endpoint';
import * as q from '../http/query';
import { may } from './permissions';
import { typeJson } from './type-json';

export const getIssueTypes = endpoint({
  product: 'jira',
  method: 'GET',
  path: '/rest/api/3/issuetype',
  scopes: [['read:jira-work']],
  query: q.none,
  handle: ({ site, caller }) => ({
    status: 200,
    body: site.jira.projects
      .filter((project) => may(project, caller, 'BROWSE_PROJECTS'))
      .flatMap((project) => project.issueTypes.map((type) => typeJson(site, project, type))),
  }),
});
