import type { ApprovalSteps, ApprovalStep } from '../../contract/api';
import { isVeto } from './history';
import { refusalOf, type TransitionContext } from './transition-review';

/** The steps that a person can take now, on what they are just being shown. */
export function availableTransitions(facts: Omit<TransitionContext, 'seen' | 'claimed'>): ApprovalSteps {
  const shown: TransitionContext = {
    ...facts,
    seen: facts.state.number,
    claimed: { version: 0, digest: facts.digest, isTrue: true },
  };
  const can = (step: ApprovalStep): boolean => refusalOf(step, shown) === undefined;
  const own = (role: string) =>
    facts.standing.roles
      .find(({ name }) => name === role)
      ?.signOffs.find(({ accountId }) => accountId === facts.caller);
  const roles = facts.standing.roles.map(({ name }) => name);
  return {
    // Who to ask is chosen in the dialog.
    requestReview: facts.canEdit && facts.state.stage !== 'implemented',
    cancelReview: can({ type: 'cancelReview' }),
    approve: roles.filter((role) => {
      const signOff = own(role);
      const isSigned = signOff?.decision === 'approved' && signOff.standing === 'current';
      return !isSigned && can({ type: 'approve', role });
    }),
    requestChanges: roles.filter(
      (role) =>
        !(own(role)?.decision === 'changesRequested' && own(role)?.standing === 'current') &&
        can({ type: 'requestChanges', role, comment: '…' }),
    ),
    withdraw: roles.filter((role) => {
      const signOff = own(role);
      return signOff && (signOff.counts || isVeto(signOff)) && can({ type: 'withdraw', role });
    }),
    markImplemented: can({ type: 'markImplemented' }),
    reopen: can({ type: 'reopen' }),
  };
}
