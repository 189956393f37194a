import { route } from '@forge/api';
import { z } from 'zod';
import { acceptJson, answerOf } from '../answer';
import { isProductError } from '../product-error';
import type { Requester } from '../requester';

export interface FoundProject {
  id: string;
  key: string;
  name: string;
}

const project = z.object({ id: z.string(), key: z.string(), name: z.string() });

/** Projects that the caller may view, by words of their key or name; the first fifty. */
export async function findProjects(as: Requester, query: string): Promise<FoundProject[]> {
  const { values } = await answerOf(
    { product: 'Jira', name: 'search for projects' },
    z.object({ values: z.array(project) }),
    () =>
      query === ''
        ? as.requestJira(route`/rest/api/3/project/search?maxResults=50`, { method: 'GET', headers: acceptJson })
        : as.requestJira(route`/rest/api/3/project/search?maxResults=50&query=${query}`, {
            method: 'GET',
            headers: acceptJson,
          }),
  );
  return values;
}

/** Whether the project exists and the caller may view it. */
export async function mayViewProject(as: Requester, projectId: string): Promise<boolean> {
  try {
    await answerOf({ product: 'Jira', name: `read project ${projectId}` }, z.object({ id: z.string() }), () =>
      as.requestJira(route`/rest/api/3/project/${projectId}`, { method: 'GET', headers: acceptJson }),
    );
    return true;
  } catch (error) {
    if (isProductError(error, 'not-found') || isProductError(error, 'forbidden')) return false;
    throw error;
  }
}
