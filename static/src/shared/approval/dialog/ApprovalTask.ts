import type { DesignSummary } from '../../../../../src/contract/api';
import { type Seen, seenOf } from '../steps/Seen';

export type ApprovalViewName = 'request' | 'changes' | 'history';
export const approvalViews: readonly ApprovalViewName[] = ['request', 'changes', 'history'];

/** What a dialog about a design's approval is opened for. */
export type ApprovalTask = {
  view: ApprovalViewName;
  seen: Seen;
  /** Since which version changes are shown: one that was decided on, the oldest sign-off’s (`null`), or `seen`. */
  since: number | null | 'seen';
};

export const taskOf = (view: ApprovalViewName, design: DesignSummary): ApprovalTask => ({
  view,
  seen: seenOf(design),
  since: design.approval.changed?.version ?? null,
});
