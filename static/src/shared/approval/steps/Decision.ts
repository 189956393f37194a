import type { Approval, ApprovalStep } from '../../../../../src/contract/api';

/** A step that a person decides on in place; a review is asked for in a dialog. */
export type Decision = Exclude<ApprovalStep['type'], 'requestReview'>;

/** The decisions a person can take now, the likeliest first. */
export function decisionsIn(steps: Approval['steps']): Decision[] {
  const possible: Record<Decision, boolean> = {
    approve: steps.approve.length > 0,
    requestChanges: steps.requestChanges.length > 0,
    markImplemented: steps.markImplemented,
    reopen: steps.reopen,
    withdraw: steps.withdraw.length > 0,
    cancelReview: steps.cancelReview,
  };
  return (Object.keys(possible) as Decision[]).filter((decision) => possible[decision]);
}

/** The roles in which a person can decide so; none where a decision is taken in no role. */
export function rolesFor(decision: Decision, steps: Approval['steps']): string[] {
  switch (decision) {
    case 'approve':
    case 'requestChanges':
    case 'withdraw':
      return steps[decision];
    default:
      return [];
  }
}

/** The step that a decision is. */
export function stepOf(decision: Decision, { role, comment }: { role: string; comment: string }): ApprovalStep {
  const words = comment.trim();
  switch (decision) {
    case 'approve':
    case 'withdraw':
      return { type: decision, role, ...(words !== '' && { comment: words }) };
    case 'requestChanges':
      return { type: decision, role, comment: words };
    default:
      return { type: decision };
  }
}
