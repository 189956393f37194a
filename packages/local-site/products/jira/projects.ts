import { z } from 'zod';
import { endpoint } from '../http/endpoint';
import * as q from '../http/query';
import type { Site } from '../site';
import type { Project } from './data';
import { visibleProject } from './lookup';
import { may } from './permissions';
import { projectJson, typeJson } from './type-json';
import { userJson } from './user-json';

export const getProject = endpoint({
  product: 'jira',
  method: 'GET',
  path: '/rest/api/3/project/{projectIdOrKey}',
  scopes: [['read:jira-work']],
  query: q.none,
  handle: ({ site, caller, path }) => ({
    status: 200,
    body: fullJson(site, visibleProject(site, caller, path.projectIdOrKey)),
  }),
});

const fullJson = (site: Site, project: Project) => ({
  ...projectJson(site, project),
  description: '',
  lead: userJson(site, project.leadAccountId),
  issueTypes: project.issueTypes.map((type) => typeJson(site, project, type)),
});

export const searchProjects = endpoint({
  product: 'jira',
  method: 'GET',
  path: '/rest/api/3/project/search',
  scopes: [['read:jira-work']],
  query: z.strictObject({
    startAt: q.count(0, 10_000).optional(),
    maxResults: q.count(1, 100).optional(),
    query: q.text.optional(),
    keys: q.list.optional(),
    id: q.list.optional(),
  }),
  handle: ({ site, caller, query: { startAt = 0, maxResults = 50, query = '', keys, id } }) => {
    const wanted = query.toLowerCase();
    const found = site.jira.projects
      .filter(
        (project) =>
          may(project, caller, 'BROWSE_PROJECTS') &&
          (project.key.toLowerCase().includes(wanted) || project.name.toLowerCase().includes(wanted)) &&
          (keys?.includes(project.key) ?? true) &&
          (id?.includes(project.id) ?? true),
      )
      .toSorted((a, b) => a.key.localeCompare(b.key, 'en'));
    return {
      status: 200,
      body: {
        self: `${site.siteUrl()}/rest/api/3/project/search?startAt=${startAt}&maxResults=${maxResults}`,
        startAt,
        maxResults,
        total: found.length,
        isLast: startAt + maxResults >= found.length,
        values: found.slice(startAt, startAt + maxResults).map((project) => projectJson(site, project)),
      },
    };
  },
});
