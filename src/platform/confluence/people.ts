import { route } from '@forge/api';
import { z } from 'zod';
import { batchesOf } from '../../lib/batches';
import { acceptJson, answerOf, sendJson } from '../answer';
import { personName } from '../person-name';
import type { Requester } from '../requester';
import { allows, operations } from './operations';

const user = z.object({ accountId: z.string(), displayName: personName });

/** A person as Confluence knows them. Deactivated, deleted and hidden profiles come without a name. */
type KnownPerson = z.infer<typeof user>;

export async function getCurrentPerson(as: Requester): Promise<KnownPerson> {
  return answerOf({ product: 'Confluence', name: 'read who you are' }, user, () =>
    as.requestConfluence(route`/wiki/rest/api/user/current`, { method: 'GET', headers: acceptJson }),
  );
}

const administerSite = { operation: 'administer', targetType: 'application' };

/** Whether the caller administers Confluence as a whole. */
export async function administersConfluence(as: Requester): Promise<boolean> {
  const found = await answerOf(
    { product: 'Confluence', name: 'read what you may do in Confluence' },
    z.object({ operations: operations.nullish() }),
    () =>
      as.requestConfluence(route`/wiki/rest/api/user/current?expand=operations`, {
        method: 'GET',
        headers: acceptJson,
      }),
  );
  return allows(found.operations ?? [], administerSite);
}

/** Confluence's limit for one call. */
const perCall = 250;

/** People by account id; who cannot be found, or whose account was closed, is left out. */
export async function getPeople(as: Requester, accountIds: readonly string[]): Promise<Map<string, KnownPerson>> {
  const wanted = [...new Set(accountIds)];
  const chunks = batchesOf(wanted, perCall);
  const found = (await Promise.all(chunks.map((chunk) => getChunk(as, chunk)))).flat();
  return new Map(found.map((each) => [each.accountId, each]));
}

async function getChunk(as: Requester, accountIds: readonly string[]): Promise<KnownPerson[]> {
  const { results } = await answerOf(
    { product: 'Confluence', name: 'read the names of people' },
    z.object({ results: z.array(user.extend({ accountStatus: z.string().nullish() })) }),
    () =>
      as.requestConfluence(route`/wiki/api/v2/users-bulk`, {
        method: 'POST',
        headers: sendJson,
        body: JSON.stringify({ accountIds }),
      }),
  );
  return results.filter(({ accountStatus }) => accountStatus !== 'closed');
}
