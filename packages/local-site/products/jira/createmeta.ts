import { z } from 'zod';
import { endpoint } from '../http/endpoint';
import { jiraRefusal } from '../http/errors';
import * as q from '../http/query';
import type { Caller } from '../http/caller';
import type { Site } from '../site';
import type { Project, ProjectIssueType, ScreenField } from './data';
import { seenProject } from './lookup';
import { may } from './permissions';
import { fieldsOnScreen } from './screens';
import { projectJson, typeJson } from './type-json';

const paging = z.strictObject({ startAt: q.count(0, 10_000).optional(), maxResults: q.count(1, 200).optional() });
const scopes = [['read:jira-work']];

export const getCreateTypes = endpoint({
  product: 'jira',
  method: 'GET',
  path: '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes',
  scopes,
  query: paging,
  handle: ({ site, caller, path, query: { startAt = 0, maxResults = 50 } }) => {
    const project = projectNamed(site, caller, path.projectIdOrKey);
    const types = creatableTypes(project, caller);
    return {
      status: 200,
      body: {
        startAt,
        maxResults,
        total: types.length,
        issueTypes: types.slice(startAt, startAt + maxResults).map((type) => typeJson(site, project, type)),
      },
    };
  },
});

export const getCreateFields = endpoint({
  product: 'jira',
  method: 'GET',
  path: '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}',
  scopes,
  query: paging,
  handle: ({ site, caller, path, query: { startAt = 0, maxResults = 50 } }) => {
    const project = projectNamed(site, caller, path.projectIdOrKey);
    const type = creatableTypes(project, caller).find(({ id }) => id === path.issueTypeId);
    if (type === undefined) throw jiraRefusal(400, [`Issue type '${path.issueTypeId}' cannot be created here.`]);
    const fields = createFields(site, caller, project, type);
    return {
      status: 200,
      body: { startAt, maxResults, total: fields.length, fields: fields.slice(startAt, startAt + maxResults) },
    };
  },
});

function projectNamed(site: Site, caller: Caller, idOrKey: string): Project {
  const project = seenProject(site, caller, idOrKey);
  if (project === undefined) throw jiraRefusal(400, [`No project could be found with key '${idOrKey}'.`]);
  return project;
}

const creatableTypes = (project: Project, caller: Caller): ProjectIssueType[] =>
  may(project, caller, 'CREATE_ISSUES') ? project.issueTypes : [];

const names: Record<ScreenField, { name: string; type: string; items?: string }> = {
  summary: { name: 'Summary', type: 'string' },
  parent: { name: 'Parent', type: 'issuelink' },
  description: { name: 'Description', type: 'string' },
  duedate: { name: 'Due date', type: 'date' },
  assignee: { name: 'Assignee', type: 'user' },
  reporter: { name: 'Reporter', type: 'user' },
  labels: { name: 'Labels', type: 'array', items: 'string' },
};

function createFields(site: Site, caller: Caller, project: Project, type: ProjectIssueType) {
  const place = [
    {
      key: 'project',
      name: 'Project',
      schema: { type: 'project', system: 'project' },
      allowedValues: [projectJson(site, project)],
    },
    {
      key: 'issuetype',
      name: 'Issue Type',
      schema: { type: 'issuetype', system: 'issuetype' },
      allowedValues: [typeJson(site, project, type)],
    },
  ].map((field) => ({
    ...field,
    fieldId: field.key,
    required: true,
    hasDefaultValue: false,
    operations: [] as string[],
  }));
  const screen = fieldsOnScreen(project, type, caller).map((field) => {
    const { name, ...schema } = names[field];
    return {
      key: field,
      fieldId: field,
      name,
      schema: { ...schema, system: field },
      required: field === 'summary' || field === 'reporter' || (field === 'parent' && type.hierarchyLevel < 0),
      hasDefaultValue: field === 'reporter',
      operations: field === 'labels' ? ['add', 'set', 'remove'] : ['set'],
    };
  });
  return [...place, ...screen];
}
