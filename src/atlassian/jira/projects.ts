import { route } from '@forge/api';
import { z } from 'zod';
import { acceptJson, answerOf } from '../answer';
import { isProductError } from '../product-error';
import type { Requester } from '../requester';

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
