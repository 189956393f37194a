import type { Person } from '../../contract/api';
import { getPeople as getKnownPeople } from '../../platform/confluence/people';
import type { Requester } from '../../platform/requester';
import { formerNumberOf, isFormerUser } from './former-user';
import { formatMessage } from '../../i18n/format';
import { message } from '../../i18n/message';

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
      { accountId, displayName: displayName ?? formatMessage(message('person.unnamed')) },
    ]),
  ]);
}

/** What a former user is called, such as “Former user 1”; undefined for the id of an account. */
function formerName(id: string): string | undefined {
  const number = formerNumberOf(id);
  return number === undefined ? undefined : formatMessage(message('person.formerNumber', { number }));
}
