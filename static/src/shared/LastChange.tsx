import type { Person } from '../../../src/contract/api';
import { show } from '../words/say';
import { PersonName } from './PersonName';
import { useDates } from './useDates';

/** When something was last changed, and by whom, such as "Nov 18 by Ada Park". */
export function LastChange({ change }: { change: { at: string; by: Person | null } }) {
  const { formatMoment } = useDates();
  const day = <time dateTime={change.at}>{formatMoment(change.at)}</time>;
  return change.by === null ? day : show('lastChange.dayAndPerson', { day, person: <PersonName person={change.by} /> });
}
