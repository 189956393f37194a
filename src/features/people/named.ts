import type { Person } from '../../contract/api';
import { formatMessage } from '../../i18n/format';
import { message } from '../../i18n/message';

/** A person as the surfaces show them, though Confluence may not know them any more. */
export const personOrFormerUser = (accountId: string, people: ReadonlyMap<string, Person>): Person =>
  people.get(accountId) ?? { accountId, displayName: formatMessage(message('person.former')) };
