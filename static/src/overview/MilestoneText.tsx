import type { OverviewRow } from '../../../src/contract/api';
import { useDates } from '../shared/useDates';
import { say } from '../words/say';
import { OverdueText } from './OverdueText';

/** The milestone that comes next, and when. */
export function MilestoneText({ milestones: { total, next } }: { milestones: OverviewRow['milestones'] }) {
  const { today, formatDay } = useDates();
  if (next === null) return total === 0 ? say('items.none') : say('overview.allDone');
  const name = <bdi>{next.text}</bdi>;
  if (next.due === null) return name;
  const day = formatDay(next.due);
  return (
    <>
      {name}
      {next.due < today ? <OverdueText>{say('items.overdueDay', { day })}</OverdueText> : <span>{day}</span>}
    </>
  );
}
