import type { Person } from '../../contract/api';
import { say } from '../../i18n/say';

/** A person as the surfaces show them, though Confluence may not know them any more. */
export const personOrFormerUser = (accountId: string, people: ReadonlyMap<string, Person>): Person =>
  people.get(accountId) ?? { accountId, displayName: say('person.former') };
