import type { TransitionRule } from '../../../src/api';
import { type GatedDesign, missingFor } from '../../../src/approval/copies/transition-gate';
import type { Standing, StandingRole } from '../../../src/approval/standing';
import { role, signOff, standing } from './standings';

const rule: TransitionRule = { mustBeLinked: true, mustBeApproved: true, noBlockingQuestions: true, onFailure: 'pass' };
const design = (
  facts: Partial<Standing>,
  blockingQuestions: string[] = [],
  title = 'Payment retries',
): GatedDesign => ({
  title,
  standing: standing(facts),
  blockingQuestions,
});
const inReview = (...roles: StandingRole[]) => design({ status: 'inReview', roles });
const changed = { version: 7, at: '2026-11-12T23:30:00.000Z', digest: '1:then', edits: 4, sections: ['API Design'] };
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
    'Architect has not signed the changes; API Design changed since 12 November 2026',
  ],
  [
    'a change since the approval',
    design({
      status: 'changedSince',
      roles: [role('Architect', { signOffs: [signOff('ada', '2026-11-12', { standing: 'changed' })] })],
      changed,
    }),
    'API Design changed since 12 November 2026',
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
    'Security Review has not signed; API Design changed since 12 November 2026',
  ],
  [
    'changes in many sections',
    design({ status: 'changedSince', changed: { ...changed, sections: [null, 'API', 'Data', 'Rollout', 'Tests'] } }),
    'the part above the first heading, API, Data and 2 more changed since 12 November 2026',
  ],
  [
    'changes that nobody can name',
    design({ status: 'changedSince', changed: { ...changed, sections: [] } }),
    'it changed since 12 November 2026',
  ],
  [
    'a blocking question',
    design({ status: 'approved' }, ['Which queue?']),
    '“Which queue?” is open and marked as blocking',
  ],
  [
    'blocking questions',
    design({ status: 'approved' }, ['Which queue?', 'Which store?']),
    '2 open questions are marked as blocking: “Which queue?” and “Which store?”',
  ],
])('%s is what a transition waits for', (_, gated, reason) => {
  expect(missingFor(rule, 'PAY-1', [gated])).toBe(`A technical design is not ready. “Payment retries”: ${reason}.`);
});

test('approved and unchanged, or implemented, it waits for nothing', () => {
  const designs = [design({ status: 'approved' }), design({ status: 'implemented' })];
  expect(missingFor(rule, 'PAY-1', designs)).toBeUndefined();
});

test('each thing is asked for only where the rule asks for it', () => {
  const draft = design({}, ['Which queue?']);
  const asking = (part: Partial<TransitionRule>) => {
    const nothing = {
      mustBeLinked: false,
      mustBeApproved: false,
      noBlockingQuestions: false,
      onFailure: 'pass' as const,
    };
    return [[draft], []].map((designs) => missingFor({ ...nothing, ...part }, 'PAY-1', designs));
  };
  expect([
    asking({}),
    asking({ mustBeLinked: true }),
    asking({ mustBeApproved: true }),
    asking({ noBlockingQuestions: true }),
  ]).toEqual([
    [undefined, undefined],
    [undefined, 'No technical design is linked to PAY-1. Link one in the Technical designs panel, then try again.'],
    ['A technical design is not ready. “Payment retries”: nobody has asked for a review.', undefined],
    ['A technical design is not ready. “Payment retries”: “Which queue?” is open and marked as blocking.', undefined],
  ]);
});

test('designs in the trash or the archive are none, and it says where they are', () => {
  const trashed = { title: 'Payment retries', status: 'trashed' };
  const archived = { title: 'Refunds', status: 'archived' };
  expect([
    missingFor(rule, 'PAY-1', [], [trashed]),
    missingFor(rule, 'PAY-1', [], [archived, trashed]),
    missingFor(rule, 'PAY-1', [design({ status: 'approved' })], [trashed]),
  ]).toEqual([
    'The technical design of PAY-1, “Payment retries”, is in the trash. Restore it, or link another one in the Technical designs panel, then try again.',
    'None of the 2 technical designs of PAY-1 counts: “Refunds” is archived, “Payment retries” is in the trash. Restore one, or link another one in the Technical designs panel, then try again.',
    undefined,
  ]);
});

test('of many designs the first are named, and the rest counted', () => {
  const designs = Array.from({ length: 7 }, (_, index) => design({}, [], `Design ${String(index + 1)}`));
  const named = [1, 2, 3, 4, 5].map((index) => `“Design ${String(index)}”: nobody has asked for a review.`);
  expect(missingFor(rule, 'PAY-1', designs)).toBe(`7 technical designs are not ready. ${named.join(' ')} And 2 more.`);
});
