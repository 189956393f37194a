import { route } from '@forge/api';
import { z } from 'zod';
import { acceptJson, answerOf } from '../answer';
import type { Requester } from '../requester';

/** Whether issues of a project can be assigned to a person. */
export async function isAssignable(as: Requester, projectKey: string, accountId: string): Promise<boolean> {
  const people = await answerOf(
    { product: 'Jira', name: 'read who can be assigned' },
    z.array(z.object({ accountId: z.string() })),
    () =>
      as.requestJira(route`/rest/api/3/user/assignable/search?project=${projectKey}&accountId=${accountId}`, {
        method: 'GET',
        headers: acceptJson,
      }),
  );
  return people.some((person) => person.accountId === accountId);
}
