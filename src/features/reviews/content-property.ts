import type { EvaluatedApproval } from '../approval/approval-status';
import { counted, listed, roleLabel, statusMessage } from './status-message';
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

export const contentPropertyOf = (standing: EvaluatedApproval): StatusProperty => ({
  title: statusMessage(standing),
  tooltip: tooltipOf(standing),
  status: statusWords[standing.status],
});

function tooltipOf({ status, changed, roles }: EvaluatedApproval): string {
  if (status === 'changedSince' && changed && changed.sections.length > 0)
    return `${counted(changed.sections.length, 'section')} changed since version ${String(changed.version)}`;
  const open = roles.filter(({ signed, needed }) => signed < needed).map(({ name }) => name);
  if (status === 'inReview' && open.length > 0) return `Waiting for ${listed(open.map(roleLabel))}`;
  return 'Status of this technical design';
}
