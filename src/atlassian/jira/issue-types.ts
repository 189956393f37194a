import { route } from '@forge/api';
import { z } from 'zod';
import { acceptJson, answerOf } from '../answer';
import type { Requester } from '../requester';

export interface IssueType {
  id: string;
  name: string;
  hierarchyLevel: number;
}

/** Jira's levels: a parent stands exactly one above its children. */
export const hierarchy = { epic: 1, standard: 0, subtask: -1 } as const;

const issueType = z.object({ id: z.string(), name: z.string(), hierarchyLevel: z.number() });

/** Every issue type the caller can meet on the site, and whether it is a single project's. */
export async function getIssueTypes(as: Requester): Promise<(IssueType & { ofOneProject: boolean })[]> {
  const types = await answerOf(
    { product: 'Jira', name: 'read the issue types' },
    z.array(issueType.extend({ scope: z.object({ type: z.string() }).optional() })),
    () => as.requestJira(route`/rest/api/3/issuetype`, { method: 'GET', headers: acceptJson }),
  );
  return types.map(({ scope, ...type }) => ({ ...type, ofOneProject: scope?.type === 'PROJECT' }));
}

/** The issue types the caller may create in a project. */
export async function getCreatableTypes(as: Requester, projectId: string): Promise<IssueType[]> {
  const { issueTypes } = await answerOf(
    { product: 'Jira', name: 'read the issue types of the project' },
    z.object({ issueTypes: z.array(issueType) }),
    () =>
      as.requestJira(route`/rest/api/3/issue/createmeta/${projectId}/issuetypes?maxResults=200`, {
        method: 'GET',
        headers: acceptJson,
      }),
  );
  return issueTypes;
}

export interface CreateField {
  key: string;
  name: string;
  required: boolean;
  hasDefault: boolean;
}

/** The fields on the create screen of an issue type, as far as the caller may set them. */
export async function getCreateFields(as: Requester, projectId: string, issueTypeId: string): Promise<CreateField[]> {
  const { fields } = await answerOf(
    { product: 'Jira', name: 'read the create screen' },
    z.object({
      fields: z.array(
        z.object({
          key: z.string(),
          name: z.string(),
          required: z.boolean(),
          hasDefaultValue: z.boolean().default(false),
        }),
      ),
    }),
    () =>
      as.requestJira(route`/rest/api/3/issue/createmeta/${projectId}/issuetypes/${issueTypeId}?maxResults=200`, {
        method: 'GET',
        headers: acceptJson,
      }),
  );
  return fields.map(({ key, name, required, hasDefaultValue }) => ({
    key,
    name,
    required,
    hasDefault: hasDefaultValue,
  }));
}
