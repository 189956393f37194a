import type { ApprovalEvent, ApprovalState } from '../approval/history';
import type { EvaluatedApproval } from '../approval/approval-status';

/** What people have to be told of a step. */
export type ReviewNotification =
  | { kind: 'request'; number: number; by: string; reviewers: NonNullable<ApprovalEvent['reviewers']> }
  | { kind: 'changes'; number: number; by: string; role: string; comment: string }
  | { kind: 'completed'; number: number };

/** What is new about steps that nobody was told of, as far as it still holds: what was taken back is no news. */
export function notificationsOf(
  untold: readonly ApprovalEvent[],
  state: ApprovalState,
  standing: EvaluatedApproval,
): ReviewNotification[] {
  return untold.flatMap((event): ReviewNotification[] => {
    const { number, type, by, at, role, comment, reviewers } = event;
    switch (type) {
      case 'requestReview':
        return state.stage === 'review' && state.request?.at === at
          ? [{ kind: 'request', number, by, reviewers: reviewers ?? [] }]
          : [];
      case 'requestChanges':
        return isStanding(event, state)
          ? [{ kind: 'changes', number, by, role: role ?? '', comment: comment ?? '' }]
          : [];
      case 'approve':
        return standing.approvedAt === at ? [{ kind: 'completed', number }] : [];
      default:
        return [];
    }
  });
}

const isStanding = ({ number }: ApprovalEvent, { signOffs }: ApprovalState): boolean =>
  signOffs.some((signOff) => signOff.number === number);
