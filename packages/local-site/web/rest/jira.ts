import type { AdfDocument } from '../adf/node';
import { request } from './request';

export type StatusCategory = 'new' | 'indeterminate' | 'done';
export type IssueStatus = { name: string; statusCategory: { key: StatusCategory } };
export type IssueType = { id: string; name: string; hierarchyLevel: number; subtask: boolean };
export type IssueLine = {
  id: string;
  key: string;
  fields: {
    summary: string;
    status: IssueStatus;
    issuetype: IssueType;
    duedate?: string | null;
    parent?: { key: string };
  };
};
export type Issue = {
  id: string;
  key: string;
  fields: IssueLine['fields'] & {
    project: { id: string; key: string; name: string };
    parent?: IssueLine;
    description?: AdfDocument | null;
    assignee?: { displayName: string } | null;
    labels?: string[];
  };
};
export type Project = { id: string; key: string; name: string };
export type Transition = { id: string; name: string; to: IssueStatus };

export const getProjects = async (): Promise<Project[]> =>
  (await request<{ values: Project[] }>('/rest/api/3/project/search')).values;

const listFields = ['summary', 'status', 'issuetype', 'duedate', 'parent'];

/** All issues that a JQL query finds. */
const search = async (jql: string, nextPageToken?: string): Promise<IssueLine[]> => {
  const answer = await request<{ issues: IssueLine[]; nextPageToken?: string; isLast?: boolean }>(
    '/rest/api/3/search/jql',
    'POST',
    { jql, fields: listFields, maxResults: 100, ...(nextPageToken ? { nextPageToken } : {}) },
  );
  return answer.nextPageToken ? [...answer.issues, ...(await search(jql, answer.nextPageToken))] : answer.issues;
};

export const getIssuesOf = (projectKey: string) => search(`project = "${projectKey}" ORDER BY key`);
export const getChildrenOf = (issueKey: string) => search(`parent = "${issueKey}" ORDER BY key`);
export const getIssue = (key: string) => request<Issue>(`/rest/api/3/issue/${key}`);

export const getTransitions = async (key: string): Promise<Transition[]> =>
  (await request<{ transitions: Transition[] }>(`/rest/api/3/issue/${key}/transitions`)).transitions;

export const transitionIssue = (key: string, id: string) =>
  request<undefined>(`/rest/api/3/issue/${key}/transitions`, 'POST', { transition: { id } });

export const issuePath = (key: string) => `/browse/${key}`;
