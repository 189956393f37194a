import { route } from '@forge/api';
import { z } from 'zod';
import { acceptJson, answerOf, type Call } from '../answer';
import type { Requester } from '../requester';
import { nextStart, readAllPages } from '../read-pages';

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

/** Jira's limit for one call. */
const perCall = 200;

/** The issue types the caller may create in a project. */
export function getCreatableTypes(as: Requester, projectId: string): Promise<IssueType[]> {
  const call: Call = { product: 'Jira', name: 'read the issue types of the project' };
  return readAllPages(call, async (from: number | undefined) => {
    const startAt = from ?? 0;
    const { issueTypes, total } = await answerOf(
      call,
      z.object({ issueTypes: z.array(issueType), total: z.number() }),
      () =>
        as.requestJira(
          route`/rest/api/3/issue/createmeta/${projectId}/issuetypes?startAt=${startAt}&maxResults=${perCall}`,
          { method: 'GET', headers: acceptJson },
        ),
    );
    return { items: issueTypes, next: nextStart(startAt, issueTypes.length, total) };
  });
}

export interface CreateField {
  key: string;
  name: string;
  required: boolean;
  hasDefault: boolean;
}

const createField = z.object({
  key: z.string(),
  name: z.string(),
  required: z.boolean(),
  hasDefaultValue: z.boolean().default(false),
});

/** The fields on the create screen of an issue type, as far as the caller may set them. */
export async function getCreateFields(as: Requester, projectId: string, issueTypeId: string): Promise<CreateField[]> {
  const call: Call = { product: 'Jira', name: 'read the create screen' };
  const all = await readAllPages(call, async (from: number | undefined) => {
    const startAt = from ?? 0;
    const { fields, total } = await answerOf(call, z.object({ fields: z.array(createField), total: z.number() }), () =>
      as.requestJira(
        route`/rest/api/3/issue/createmeta/${projectId}/issuetypes/${issueTypeId}?startAt=${startAt}&maxResults=${perCall}`,
        { method: 'GET', headers: acceptJson },
      ),
    );
    return { items: fields, next: nextStart(startAt, fields.length, total) };
  });
  return all.map(({ key, name, required, hasDefaultValue }) => ({ key, name, required, hasDefault: hasDefaultValue }));
}
