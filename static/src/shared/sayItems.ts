import type { DesignSummary } from '../../../src/contract/api';
import { say } from '../words/say';
import type { Dates } from './useDates';

/** Says how many open questions a design has, such as "2 of 5 answered · next due Nov 24". */
export function sayOpenQuestions({ total, done, nextDue }: DesignSummary['openQuestions'], dates: Dates): string {
  if (total === 0) return say('items.none');
  if (nextDue === null) return say('items.answered', { done, total });
  return say('items.answeredNextDue', { done, total, day: sayDue(nextDue, dates) });
}

/** Says where a design's milestones stand, such as "1 of 4 done · next: QA complete, Dec 3". */
export function sayMilestones({ total, done, next }: DesignSummary['milestones'], dates: Dates): string {
  if (total === 0) return say('items.none');
  if (next === null) return say('items.done', { done, total });
  if (next.due === null) return say('items.doneNext', { done, total, next: next.text });
  return say('items.doneNextDue', { done, total, next: next.text, day: sayDue(next.due, dates) });
}

function sayDue(due: string, { today, formatDay }: Dates): string {
  const day = formatDay(due);
  return due < today ? say('items.overdueDay', { day }) : day;
}
