import { message } from '../../../i18n/message';
import { trackedItems } from '../../reading/design';
import { pathOf, quoted } from '../items';
import { atPath, type Finding, type Rule } from '../review';

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
        message: message('readiness.passedDate.message', { kind: item.kind, item: quoted(item), day: last }),
        fix: message('readiness.passedDate.fix', { kind: item.kind }),
      },
    ];
  });
