import type { Person } from '../../contract/api';
import { getPeople as getKnownPeople } from '../../platform/confluence/people';
import type { Requester } from '../../platform/requester';
import { formerNumberOf, isFormerUser } from './former-user';
import { say } from '../../i18n/say';

/** People by account id, as the surfaces show them; who cannot be found is left out. */
export async function getPeople(as: Requester, accountIds: readonly string[]): Promise<Map<string, Person>> {
  const known = await getKnownPeople(
    as,
    accountIds.filter((accountId) => !isFormerUser(accountId)),
  );
  return new Map([
    ...accountIds.flatMap((accountId): [string, Person][] => {
      const displayName = formerName(accountId);
      return displayName === undefined ? [] : [[accountId, { accountId, displayName }]];
    }),
    ...[...known].map(([accountId, { displayName }]): [string, Person] => [
      accountId,
      { accountId, displayName: displayName ?? say('person.unnamed') },
    ]),
  ]);
}

/** What a former user is called, such as “Former user 1”; undefined for the id of an account. */
function formerName(id: string): string | undefined {
  const number = formerNumberOf(id);
  return number === undefined ? undefined : say('person.formerNumber', { number });
}
