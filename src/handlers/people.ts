import type { Person } from '../api';
import { getPeople as getKnownPeople } from '../atlassian/confluence/people';
import type { Requester } from '../atlassian/requester';
import { say } from '../words/say';

/** People by account id, as the surfaces show them; who cannot be found is left out. */
export async function getPeople(as: Requester, accountIds: readonly string[]): Promise<Map<string, Person>> {
  const known = await getKnownPeople(as, accountIds);
  return new Map(
    [...known].map(([accountId, { displayName }]) => [
      accountId,
      { accountId, displayName: displayName ?? say('person.unnamed') },
    ]),
  );
}
