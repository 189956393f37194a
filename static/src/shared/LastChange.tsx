import type { Person } from '../../../src/api';
import { PersonName } from './PersonName';
import { useDates } from './useDates';

/** When something was last changed, and by whom, such as "Nov 18 by Ada Park". */
export function LastChange({ change }: { change: { at: string; by: Person | null } }) {
  const { formatMoment } = useDates();
  return (
    <>
      <time dateTime={change.at}>{formatMoment(change.at)}</time>
      {change.by !== null && (
        <>
          {' by '}
          <PersonName person={change.by} />
        </>
      )}
    </>
  );
}
