import type { Day } from '../../../adf/day';
import { message } from '../../../i18n/message';
import type { TrackedItem } from '../../reading/design';
import { pathOf, quoted } from '../items';
import { atPath, type Finding, type Rule } from '../review';

/** Milestones that stand below one that comes later, in the same table or list. */
export const milestoneOrder: Rule = (review) => {
  const latest = new Map<string, { milestone: TrackedItem; day: Day }>();
  return review.design.milestones.flatMap((milestone): Finding[] => {
    const { due, isPrompt, place } = milestone;
    if (isPrompt || !due || 'notADay' in due) return [];
    const day = 'day' in due ? due.day : due.from;
    const group = (place.form === 'row' ? place.table : place.path.slice(0, -1)).join('/');
    const before = latest.get(group);
    if (before === undefined || day >= before.day) {
      latest.set(group, { milestone, day });
      return [];
    }
    return [
      {
        rule: 'milestone-order',
        severity: 'warning',
        ...atPath(review, pathOf(milestone)),
        message: message('readiness.milestoneOrder.message', {
          milestone: quoted(milestone),
          day,
          before: quoted(before.milestone),
          beforeDay: before.day,
        }),
        fix: message('readiness.milestoneOrder.fix'),
      },
    ];
  });
};
