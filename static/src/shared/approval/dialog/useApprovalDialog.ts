import type { DesignSummary } from '../../../../../src/contract/api';
import { say } from '../../../words/say';
import { type DialogState, useDialog } from '../../dialog/useDialog';
import { type ApprovalTask, type ApprovalViewName, taskOf } from './ApprovalTask';

export type ApprovalDialogState = DialogState & { task: ApprovalTask };

const isDesign = (outcome: unknown): outcome is DesignSummary =>
  typeof outcome === 'object' && outcome !== null && 'pageId' in outcome && 'approval' in outcome;

type OnDone = (changed: DesignSummary | undefined) => void;
type Options = {
  view: ApprovalViewName;
  design: DesignSummary;
  /** Runs when the dialog is closed, with the design where a step was taken in it. */
  onDone: OnDone;
};

/** Opens a dialog about a design's approval over the page. */
export const useApprovalDialog = ({ view, design, onDone }: Options): ApprovalDialogState =>
  useTaskDialog({ task: taskOf(view, design), onDone });

/** The same, for what it is opened for. */
export function useTaskDialog(options: {
  task: ApprovalTask;
  onDone?: OnDone;
  alwaysInPlace?: boolean;
}): ApprovalDialogState {
  const { task, onDone, alwaysInPlace = false } = options;
  const dialog = useDialog({
    resource: 'ui/approval',
    title: approvalTitle(task.view),
    context: task,
    alwaysInPlace,
    onClosed: (outcome) => {
      onDone?.(isDesign(outcome) ? outcome : undefined);
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
