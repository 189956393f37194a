import type { Standing } from '../approval/standing';
import { counted, listed, roleSaid, sayStanding } from './say-standing';
import { statusWords } from './status-words';

export const contentPropertyKey = 'tdd_status';

/**
 * What the page’s byline shows, and CQL finds pages by. Whoever may view the page reads it: names of roles are in it, and
 * nothing else that a person wrote.
 */
export interface StatusProperty {
  title: string;
  tooltip: string;
  status: string;
}

export const contentPropertyOf = (standing: Standing): StatusProperty => ({
  title: sayStanding(standing),
  tooltip: tooltipOf(standing),
  status: statusWords[standing.status],
});

function tooltipOf({ status, changed, roles }: Standing): string {
  if (status === 'changedSince' && changed && changed.sections.length > 0)
    return `${counted(changed.sections.length, 'section')} changed since version ${String(changed.version)}`;
  const open = roles.filter(({ signed, needed }) => signed < needed).map(({ name }) => name);
  if (status === 'inReview' && open.length > 0) return `Waiting for ${listed(open.map(roleSaid))}`;
  return 'Status of this technical design';
}
