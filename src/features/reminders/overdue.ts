import type { Day } from '../../adf/day';
import { type Design, trackedItems } from '../reading/design';

/** An open question that should have been answered, and who owes the answer. */
export interface OverdueQuestion {
  text: string;
  due: Day;
  ownerId: string;
}

/** The open questions of a design whose day is over, and whose owner can be told, the longest overdue first. */
export function overdueQuestions(design: Pick<Design, 'openQuestions' | 'milestones'>, today: Day): OverdueQuestion[] {
  return trackedItems(design)
    .flatMap(({ kind, done, text, due, owner }): OverdueQuestion[] => {
      if (kind !== 'question' || done || !due || 'notADay' in due || !owner || !('accountId' in owner)) return [];
      const day = 'day' in due ? due.day : due.to;
      return day < today ? [{ text, due: day, ownerId: owner.accountId }] : [];
    })
    .sort((a, b) => (a.due === b.due ? 0 : a.due < b.due ? -1 : 1));
}
