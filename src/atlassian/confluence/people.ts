import { route } from '@forge/api';
import { z } from 'zod';
import type { Person } from '../../api';
import { acceptJson, answerOf, sendJson } from '../answer';
import type { Requester } from '../requester';

const user = z.object({ accountId: z.string(), displayName: z.string() });

export async function getCurrentPerson(as: Requester): Promise<Person> {
  return answerOf({ product: 'Confluence', name: 'read who you are' }, user, () =>
    as.requestConfluence(route`/wiki/rest/api/user/current`, { method: 'GET', headers: acceptJson }),
  );
}

/** People by account id; who cannot be found is left out. */
export async function getPeople(as: Requester, accountIds: readonly string[]): Promise<Map<string, Person>> {
  const wanted = [...new Set(accountIds)];
  if (wanted.length === 0) return new Map();
  const { results } = await answerOf(
    { product: 'Confluence', name: 'read the names of people' },
    z.object({ results: z.array(user) }),
    () =>
      as.requestConfluence(route`/wiki/api/v2/users-bulk`, {
        method: 'POST',
        headers: sendJson,
        body: JSON.stringify({ accountIds: wanted.slice(0, 250) }),
      }),
  );
  return new Map(results.map((found) => [found.accountId, found]));
}
