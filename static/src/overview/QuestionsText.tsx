import type { OverviewRow } from '../../../src/contract/api';
import { useDates } from '../shared/useDates';
import { say } from '../words/say';
import { OverdueText } from './OverdueText';

/** How many questions are open, how many of them overdue, and when the next answer is due. */
export function QuestionsText({ questions }: { questions: OverviewRow['openQuestions'] }) {
  const { today, formatDay } = useDates();
  const { total, done, overdue, nextDue } = questions;
  if (total === 0) return say('items.none');
  const open = say('overview.open', { count: total - done });
  if (overdue > 0) {
    return (
      <>
        {open}
        <OverdueText>{say('overview.overdue', { count: overdue })}</OverdueText>
      </>
    );
  }
  return nextDue === null || nextDue < today ? open : say('overview.openUntil', { open, day: formatDay(nextDue) });
}
