import type { DesignSummary } from '../../../src/api';
import type { Dates } from './useDates';

/** Says how many open questions a design has, such as "2 of 5 answered · next due Nov 24". */
export function sayOpenQuestions({ total, done, nextDue }: DesignSummary['openQuestions'], dates: Dates): string {
  if (total === 0) return 'None';
  const answered = `${done} of ${total} answered`;
  return nextDue === null ? answered : `${answered} · ${sayDue('next due', nextDue, dates)}`;
}

/** Says where a design's milestones stand, such as "1 of 4 done · next: QA complete, Dec 3". */
export function sayMilestones({ total, done, next }: DesignSummary['milestones'], dates: Dates): string {
  if (total === 0) return 'None';
  const reached = `${done} of ${total} done`;
  if (next === null) return reached;
  return `${reached} · next: ${next.text}${next.due === null ? '' : `, ${sayDue('', next.due, dates)}`}`;
}

function sayDue(words: string, due: string, { today, formatDay }: Dates): string {
  return `${words} ${formatDay(due)}${due < today ? ' (overdue)' : ''}`.trim();
}
