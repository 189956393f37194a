import { readTask } from '../../static/src/approval/readTask';
import { taskOf } from '../../static/src/shared/approval/dialog/ApprovalTask';
import { fewOf, proposedReviewers, withReviewers } from '../../static/src/shared/approval/request/reviewers';
import { decisionsIn, rolesFor, stepOf } from '../../static/src/shared/approval/steps/Decision';
import type { ForgeContext } from '../../static/src/shared/Viewer';
import { design, noSteps, person } from './designs';

test('offers the decisions a person can take, the likeliest first, and none of the others', () => {
  const steps = { ...noSteps, cancelReview: true, approve: ['Architect'], withdraw: ['Security'], requestReview: true };
  expect([decisionsIn(steps), decisionsIn(noSteps)]).toEqual([['approve', 'withdraw', 'cancelReview'], []]);
});

test('a decision is taken in the roles the person holds, or in none', () => {
  const steps = { ...noSteps, approve: ['Architect', 'Security'], reopen: true };
  expect([rolesFor('approve', steps), rolesFor('reopen', steps)]).toEqual([['Architect', 'Security'], []]);
});

test.each([
  ['approve' as const, '', { type: 'approve', role: 'Architect' }],
  ['approve' as const, ' Mind the retries. ', { type: 'approve', role: 'Architect', comment: 'Mind the retries.' }],
  ['requestChanges' as const, 'Say why. ', { type: 'requestChanges', role: 'Architect', comment: 'Say why.' }],
  ['withdraw' as const, ' ', { type: 'withdraw', role: 'Architect' }],
  ['markImplemented' as const, 'ignored', { type: 'markImplemented' }],
  ['reopen' as const, '', { type: 'reopen' }],
  ['cancelReview' as const, '', { type: 'cancelReview' }],
])('%s becomes a step, with what was said trimmed', (decision, comment, step) => {
  expect(stepOf(decision, { role: 'Architect', comment })).toEqual(step);
});

test('asks who is proposed until others are chosen, and says where too few are', () => {
  const [ben, chloe] = [person('Ben'), person('Chloe')];
  const security = { name: 'Security', needed: 2, proposed: [ben], only: null, mandatory: true };
  const architect = { name: 'Architect', needed: 1, proposed: [chloe], only: null, mandatory: false };
  const before = proposedReviewers([security, architect]);
  const after = withReviewers(before, 'Security', [ben, chloe]);
  expect({
    before,
    after,
    few: [before, after].map((reviewers) => [security, architect].map((role) => fewOf(role, reviewers))),
  }).toEqual({
    before: [
      { role: 'Security', people: [ben] },
      { role: 'Architect', people: [chloe] },
    ],
    after: [
      { role: 'Security', people: [ben, chloe] },
      { role: 'Architect', people: [chloe] },
    ],
    few: [
      [true, false],
      [false, false],
    ],
  });
});

describe('a dialog', () => {
  const opened = (modal: unknown) => ({ extension: { modal } }) as unknown as ForgeContext;

  test('is told what it is for, and what the person saw', () => {
    const changed = { version: 7, at: '2026-11-12T10:20:00Z', edits: 1, sections: ['Risks'], relinked: false };
    const task = taskOf('changes', design('Saved cards', { changed, seen: 3 }));
    expect([task, readTask(opened(task))]).toEqual(
      Array.from({ length: 2 }, () => ({
        view: 'changes',
        seen: { pageId: 'Saved cards', version: 9, seen: 3, digest: 'digest' },
        since: 7,
      })),
    );
  });

  test.each([[undefined], [{ pageId: '1' }], [{ view: 'other', seen: {}, since: null }]])(
    'that was told nothing of use says so',
    (modal) => {
      expect(() => readTask(opened(modal))).toThrow('The dialog was opened without what it is for.');
    },
  );
});
