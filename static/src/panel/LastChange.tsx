import type { DesignSummary } from '../../../src/api';
import { PersonName } from '../shared/PersonName';
import { useDates } from '../shared/useDates';

/** When the page was last changed, and by whom, such as "Nov 18 by Ada Park". */
export function LastChange({ change }: { change: DesignSummary['lastChange'] }) {
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
