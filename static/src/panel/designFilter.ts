import type { ApprovalStatus, DesignSummary } from '../../../src/contract/api';
import { awaits } from '../shared/approval/attention';

/** Which designs are shown. `awaitsMe`: those that wait for the viewer. */
export type DesignFilter = { text: string; status: ApprovalStatus | 'any' | 'awaitsMe' };

export const noFilter: DesignFilter = { text: '', status: 'any' };

/** Designs in the given order of their page ids; those not in it come last. */
export function inOrder(designs: readonly DesignSummary[], order: readonly string[]): DesignSummary[] {
  const place = ({ pageId }: DesignSummary) => (order.includes(pageId) ? order.indexOf(pageId) : order.length);
  return [...designs].sort((one, other) => place(one) - place(other));
}

/** The page ids of the designs that a filter leaves out. */
export function missing(
  designs: readonly DesignSummary[],
  { text, status }: DesignFilter,
  viewer: string | undefined,
): Set<string> {
  const words = text.trim().toLowerCase();
  const matches = ({ title, owner, approval }: DesignSummary) =>
    [title, owner?.displayName ?? ''].some((name) => name.toLowerCase().includes(words)) &&
    (status === 'any' || (status === 'awaitsMe' ? awaits(approval, viewer) : approval.status === status));
  return new Set(designs.filter((design) => !matches(design)).map(({ pageId }) => pageId));
}
