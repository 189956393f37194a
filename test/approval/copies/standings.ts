/** Where designs stand, made up for tests. */
import type {
  EvaluatedApproval,
  EvaluatedRole,
  EvaluatedSignOff,
} from '../../../src/features/approval/approval-status';

export const standing = (facts: Partial<EvaluatedApproval> = {}): EvaluatedApproval => {
  const roles = facts.roles ?? [];
  const sum = (count: (role: EvaluatedRole) => number) => roles.reduce((total, role) => total + count(role), 0);
  return {
    status: 'draft',
    signed: sum(({ signed }) => signed),
    needed: sum(({ needed }) => needed),
    version: undefined,
    approvedAt: undefined,
    expiresOn: undefined,
    roles,
    changed: undefined,
    ...facts,
  };
};

export const signOff = (accountId: string, day: string, facts: Partial<EvaluatedSignOff> = {}): EvaluatedSignOff => ({
  accountId,
  decision: 'approved',
  at: `${day}T09:30:00.000Z`,
  version: 7,
  digest: '1:then',
  number: 2,
  standing: 'current',
  relinked: false,
  counts: facts.decision !== 'changesRequested',
  ...facts,
});

export const role = (name: string, facts: Partial<EvaluatedRole> = {}): EvaluatedRole => {
  const signOffs = facts.signOffs ?? [];
  return {
    name,
    asked: true,
    needed: 1,
    signed: signOffs.filter(({ counts }) => counts).length,
    signOffs,
    awaited: [],
    ...facts,
  };
};
