import type { Day } from '../../adf/day';
import type { ItemKind } from '../../contract/api';
import { type Design, type TrackedItem, trackedItems } from './design';

export interface Counts {
  openQuestions: { total: number; done: number; nextDue: Day | null };
  milestones: { total: number; done: number; next: { text: string; due: Day | null } | null };
}

const dayOf = (item: TrackedItem): Day | null => {
  if (!item.due || 'notADay' in item.due) return null;
  return 'day' in item.due ? item.due.day : item.due.to;
};

/** Undated items come after the dated ones, otherwise in the order of the page. */
function byDue(left: TrackedItem, right: TrackedItem): number {
  const [a, b] = [dayOf(left), dayOf(right)];
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
}

/** How many questions should have been answered by now. */
export const overdueCount = (design: Pick<Design, 'openQuestions'>, today: Day): number =>
  trackedItems({ ...design, milestones: [] })
    .filter(({ done }) => !done)
    .map(dayOf)
    .filter((due) => due !== null && due < today).length;

/** How far a design's tracked items are, and what comes next. */
export function countsOf(design: Pick<Design, 'openQuestions' | 'milestones'>): Counts {
  const ofKind = (wanted: ItemKind) => trackedItems(design).filter(({ kind }) => kind === wanted);
  const [openQuestions, milestones] = [ofKind('question'), ofKind('milestone')];
  const [question] = openQuestions.filter(({ done }) => !done).sort(byDue);
  const [milestone] = milestones.filter(({ done }) => !done).sort(byDue);
  return {
    openQuestions: {
      total: openQuestions.length,
      done: openQuestions.filter(({ done }) => done).length,
      nextDue: question ? dayOf(question) : null,
    },
    milestones: {
      total: milestones.length,
      done: milestones.filter(({ done }) => done).length,
      next: milestone ? { text: milestone.text, due: dayOf(milestone) } : null,
    },
  };
}
