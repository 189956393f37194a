import type { Finding } from '../../../api';
import { trackedItems } from '../../design';
import { pathOf, quoted } from '../items';
import { atPath, type Rule } from '../review';

/** Open questions and milestones whose day has gone by. */
export const passedDates: Rule = (review) =>
  trackedItems(review.design).flatMap((item): Finding[] => {
    if (item.done || !item.due || 'notADay' in item.due) return [];
    const last = 'day' in item.due ? item.due.day : item.due.to;
    if (last >= review.today) return [];
    return [
      {
        rule: 'passed-date',
        severity: 'warning',
        ...atPath(review, pathOf(item)),
        message: `The ${item.kind} ${quoted(item)} was due on ${last}, and is still open.`,
        fix: item.kind === 'question' ? 'Answer it, or give it another day.' : 'Mark it done, or give it another day.',
      },
    ];
  });
