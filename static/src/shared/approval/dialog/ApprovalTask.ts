import type { DesignSummary } from '../../../../../src/api';
import { type Seen, seenOf } from '../steps/takeStep';

export const approvalViews = ['request', 'changes', 'history'] as const;
export type ApprovalViewName = (typeof approvalViews)[number];

/** What a dialog about a design's approval is opened for. */
export type ApprovalTask = {
  view: ApprovalViewName;
  seen: Seen;
  /** Since which version changes are shown. */
  since: number | null;
};

export const taskOf = (view: ApprovalViewName, design: DesignSummary): ApprovalTask => ({
  view,
  seen: seenOf(design),
  since: design.approval.changed?.version ?? null,
});
