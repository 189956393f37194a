import type { DesignSummary } from '../../../../../src/api';
import { say } from '../../../words/say';
import { type DialogState, useDialog } from '../../dialog/useDialog';
import { type ApprovalTask, type ApprovalViewName, taskOf } from './ApprovalTask';

export type ApprovalDialogState = DialogState & { task: ApprovalTask };

const isDesign = (outcome: unknown): outcome is DesignSummary =>
  typeof outcome === 'object' && outcome !== null && 'pageId' in outcome && 'approval' in outcome;

type Options = {
  view: ApprovalViewName;
  design: DesignSummary;
  /** Runs when the dialog is closed, with the design where a step was taken in it. */
  onDone: (changed: DesignSummary | undefined) => void;
};

/** Opens a dialog about a design's approval over the page. */
export function useApprovalDialog({ view, design, onDone }: Options): ApprovalDialogState {
  const task = taskOf(view, design);
  const dialog = useDialog({
    resource: 'ui/approval',
    title: approvalTitle(view),
    context: task,
    onClosed: (outcome) => {
      onDone(isDesign(outcome) ? outcome : undefined);
    },
  });
  return { ...dialog, task };
}

export function approvalTitle(view: ApprovalViewName): string {
  switch (view) {
    case 'request':
      return say('approval.requestReview');
    case 'changes':
      return say('approval.changesTitle');
    case 'history':
      return say('approval.history');
  }
}
