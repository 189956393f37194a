import type { Standing } from '../standing';
import { sayStanding, sectionsSaid } from './say-standing';
import { statusWords } from './status-words';

export const contentPropertyKey = 'tdd_status';

/** What the page’s byline shows, and CQL finds pages by. */
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
    return `Changed since version ${String(changed.version)}: ${sectionsSaid(changed.sections)}`;
  const open = roles.filter(({ signed, needed }) => signed < needed).map(({ name }) => name);
  if (status === 'inReview' && open.length > 0) return `Awaited: ${open.join(', ')}`;
  return 'Status of this technical design';
}
