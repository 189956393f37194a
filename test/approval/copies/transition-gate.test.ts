import type { TransitionRule } from '../../../src/contract/api';
import { type GatedDesign, missingFor } from '../../../src/features/publishing/transition-gate';
import type { EvaluatedApproval, EvaluatedRole } from '../../../src/features/approval/approval-status';
import { role, signOff, standing } from './standings';

const rule: TransitionRule = {
  mustBeLinked: true,
  mustBeApproved: true,
  noBlockingQuestions: true,
  onFailure: 'pass',
  onCreate: 'pass',
};
const design = (facts: Partial<EvaluatedApproval>, blockingQuestions = 0, isOpen = true): GatedDesign => ({
  standing: standing(facts),
  blockingQuestions,
  isOpen,
});
const missing = (designs: GatedDesign[], someAway = false) => missingFor(rule, 'PAY-1', { designs, someAway });
const panel = (of: 'it' | 'them') => `The Technical designs panel of PAY-1 shows what you can view of ${of}.`;
const inReview = (...roles: EvaluatedRole[]) => design({ status: 'inReview', roles });
const changed = {
  version: 7,
  at: '2026-11-12T23:30:00.000Z',
  digest: '1:then',
  edits: 4,
  sections: ['API Design'],
  relinked: false,
};
const ada = signOff('ada', '2026-11-12');

test.each<[string, GatedDesign, string]>([
  ['a draft', design({}), 'nobody has asked for a review'],
  [
    'a role without a sign-off',
    inReview(role('Architect', { signOffs: [ada] }), role('Security Review')),
    'Security Review has not signed',
  ],
  [
    'a role that needs several',
    inReview(role('Architect', { needed: 3, signOffs: [ada] })),
    'Architect has 1 of 3 sign-offs',
  ],
  [
    'changes asked for',
    design({
      status: 'changesRequested',
      roles: [role('Architect', { signOffs: [signOff('ada', '2026-11-12', { decision: 'changesRequested' })] })],
    }),
    'Architect asked for changes',
  ],
  [
    'a sign-off that expired',
    design({
      status: 'expired',
      roles: [role('Architect', { signOffs: [signOff('ada', '2025-11-12', { standing: 'expired', counts: false })] })],
    }),
    'the sign-off of Architect has expired',
  ],
  [
    'a sign-off that an edit has undone',
    design({
      status: 'inReview',
      roles: [role('Architect', { signOffs: [signOff('ada', '2026-11-12', { standing: 'changed', counts: false })] })],
      changed,
    }),
    'Architect has not signed the changes; 1 section changed since 12 November 2026',
  ],
  [
    'a change since the approval',
    design({
      status: 'changedSince',
      roles: [role('Architect', { signOffs: [signOff('ada', '2026-11-12', { standing: 'changed' })] })],
      changed,
    }),
    '1 section changed since 12 November 2026',
  ],
  [
    'both at once',
    design({
      status: 'inReview',
      roles: [
        role('Architect', { signOffs: [signOff('ada', '2026-11-12', { standing: 'changed' })] }),
        role('Security Review'),
      ],
      changed,
    }),
    'Security Review has not signed; 1 section changed since 12 November 2026',
  ],
  [
    'changes in many sections',
    design({ status: 'changedSince', changed: { ...changed, sections: [null, 'API', 'Data', 'Rollout', 'Tests'] } }),
    '5 sections changed since 12 November 2026',
  ],
  [
    'changes that nobody can name',
    design({ status: 'changedSince', changed: { ...changed, sections: [] } }),
    'it changed since 12 November 2026',
  ],
  ['a blocking question', design({ status: 'approved' }, 1), '1 open question is marked as blocking'],
  ['blocking questions', design({ status: 'approved' }, 2), '2 open questions are marked as blocking'],
  [
    'what changed after it was implemented',
    design({ status: 'implemented', changed }),
    '1 section changed since 12 November 2026',
  ],
  ['a review that no role is asked in any more', design({ status: 'inReview' }), 'not signed by all roles'],
  [
    'more roles than a message has room for',
    inReview(...'ABCDEFG'.split('').map((name) => role(name))),
    'A has not signed; B has not signed; C has not signed; D has not signed; E has not signed; and 2 roles more',
  ],
  [
    'a role with a name like a text',
    inReview(role(`Call\n\n+49 151 ${'1234 '.repeat(20)}`)),
    'Call +49 151 1234 1234 1234 1234 1234 1234 1234 1234 1234 1… has not signed',
  ],
])('%s is what a transition waits for', (_, gated, reason) => {
  expect(missing([gated])).toBe(`A technical design of PAY-1 is not ready: ${reason}. ${panel('it')}`);
});

test('approved and unchanged, or implemented, it waits for nothing', () => {
  expect(missing([design({ status: 'approved' }), design({ status: 'implemented' }, 0, false)])).toBeUndefined();
});

test('each thing is asked for only where the rule asks for it', () => {
  const draft = design({}, 1);
  const asking = (part: Partial<TransitionRule>) => {
    const nothing = {
      mustBeLinked: false,
      mustBeApproved: false,
      noBlockingQuestions: false,
      onFailure: 'pass' as const,
      onCreate: 'pass' as const,
    };
    return [[draft], []].map((designs) => missingFor({ ...nothing, ...part }, 'PAY-1', { designs, someAway: false }));
  };
  expect([
    asking({}),
    asking({ mustBeLinked: true }),
    asking({ mustBeApproved: true }),
    asking({ noBlockingQuestions: true }),
  ]).toEqual([
    [undefined, undefined],
    [undefined, 'No technical design is linked to PAY-1. Link one in the Technical designs panel, then try again.'],
    [`A technical design of PAY-1 is not ready: nobody has asked for a review. ${panel('it')}`, undefined],
    [`A technical design of PAY-1 is not ready: 1 open question is marked as blocking. ${panel('it')}`, undefined],
  ]);
});

test('designs in the trash or the archive are none', () => {
  expect([missing([], true), missing([design({ status: 'approved' })], true)]).toEqual([
    'The technical designs of PAY-1 are archived or in the trash. Restore one, or link another one in the Technical designs panel, then try again.',
    undefined,
  ]);
});

test('several designs are counted by what they lack', () => {
  const designs = [
    design({}),
    design({}),
    inReview(role('Architect'), role('Security Review')),
    design({ status: 'changedSince', changed }, 3),
    design({ status: 'approved' }),
  ];
  expect(missing(designs)).toBe(
    `4 technical designs of PAY-1 are not ready: nobody has asked for a review (2); not signed by all roles (1); changed since it was signed (1); open questions are marked as blocking (1). ${panel('them')}`,
  );
});

test('of restricted pages a status is said, without names, dates and numbers', () => {
  const restricted = design(
    { status: 'inReview', roles: [role('Project Falcon'), role('Security Review')], changed },
    2,
    false,
  );
  const lacks = 'not signed by all roles; changed since it was signed; open questions are marked as blocking';
  expect([missing([restricted]), missing([restricted, restricted, inReview(role('Architect'))])]).toEqual([
    `A technical design of PAY-1 is not ready: ${lacks}. ${panel('it')}`,
    `Technical designs of PAY-1 are not ready: ${lacks}. ${panel('them')}`,
  ]);
});
