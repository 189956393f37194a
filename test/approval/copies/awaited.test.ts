import { type ApprovalEvent, stateOf } from '../../../src/features/approval/history';
import { longAwaited } from '../../../src/features/reminders/awaited';
import { role, standing } from './standings';

const request: ApprovalEvent = {
  number: 1,
  type: 'requestReview',
  by: 'ada',
  at: '2026-11-12T23:30:00.000Z',
  version: 7,
  digest: '1:then',
};
const state = stateOf([request]);
const inReview = standing({
  status: 'inReview',
  roles: [role('Architect', { awaited: ['ben', 'cleo'] }), role('Legal')],
});

test('reviewers are reminded three days after the request, then every seven days', () => {
  const days = Array.from({ length: 20 }, (_, after) =>
    new Date(Date.parse('2026-11-12T00:00:00Z') + after * 86_400_000).toISOString().slice(0, 10),
  );
  const turns = days.map((day) => longAwaited(state, inReview, day)?.turn);
  const first = [0, 1, 2].map((turn) => turns.indexOf(turn));
  expect([turns.slice(0, 3), first]).toEqual([
    [undefined, undefined, undefined],
    [3, 10, 17],
  ]);
});

test('only those who are awaited are reminded, by role', () => {
  expect(longAwaited(state, inReview, '2026-11-15')).toEqual({
    since: '2026-11-12',
    turn: 0,
    reviewers: [{ role: 'Architect', people: ['ben', 'cleo'] }],
  });
});

test.each([
  ['nobody asked for a review', stateOf([]), inReview],
  ['nobody is awaited', state, standing({ status: 'approved', roles: [role('Architect')] })],
  ['somebody asked for changes', state, { ...inReview, status: 'changesRequested' as const }],
])('where %s, nobody is reminded', (_, given, now) => {
  expect(longAwaited(given, now, '2026-12-12')).toBeUndefined();
});
