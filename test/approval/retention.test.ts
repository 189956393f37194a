import { type ApprovalEvent, type ApprovalEventType, stateOf } from '../../src/features/approval/history';
import { monthsBefore, supersededThrough } from '../../src/features/approval/retention';
import fc from '../fast-check';

const dayOf = (number: number): string => new Date(Date.UTC(2026, 0, number)).toISOString();
const event = (number: number, type: ApprovalEventType, by = 'ben'): ApprovalEvent => ({
  number,
  type,
  by,
  at: dayOf(number),
  version: 1,
  digest: 'd',
  ...(type === 'requestReview'
    ? { reviewers: [{ role: 'Lead', needed: 1, people: ['ben', 'chloe'] }], authors: ['ada'] }
    : { role: 'Lead' }),
});
const history = (...types: ApprovalEventType[]): ApprovalEvent[] => types.map((type, index) => event(index + 1, type));
const through = (events: readonly ApprovalEvent[], before = dayOf(1000)): number =>
  supersededThrough(events, stateOf(events), before);

test.each<[string, ApprovalEvent[], number]>([
  ['a history without a review', [], 0],
  ['the only round', history('requestReview', 'approve'), 0],
  ['the last round, though it was cancelled', history('requestReview', 'cancelReview'), 0],
  [
    'rounds before one that was asked for after a cancellation',
    history('requestReview', 'cancelReview', 'requestReview'),
    2,
  ],
  ['a round with a sign-off that counts in the next', history('requestReview', 'approve', 'requestReview'), 0],
  [
    'a round with a request for changes that nobody lifted',
    history('requestReview', 'requestChanges', 'cancelReview', 'requestReview'),
    0,
  ],
  [
    'the rounds before the oldest decision in force',
    history('requestReview', 'cancelReview', 'requestReview', 'approve', 'requestReview'),
    2,
  ],
])('%s: what is superseded', (_, events, expected) => {
  expect(through(events)).toBe(expected);
});

test('a round goes only when all of it, and all before it, is old enough', () => {
  const events = history('requestReview', 'cancelReview', 'requestReview', 'cancelReview', 'requestReview');
  expect([through(events, dayOf(2)), through(events, dayOf(3)), through(events, dayOf(5)), through(events)]).toEqual([
    0, 2, 4, 4,
  ]);
});

test('what a history comes to is the same without what was removed of it', () => {
  const types = fc.constantFrom<ApprovalEventType>(
    'requestReview',
    'requestReview',
    'cancelReview',
    'approve',
    'requestChanges',
    'withdraw',
  );
  const entry = fc.record({ type: types, by: fc.constantFrom('ben', 'chloe') });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 14 }), fc.integer({ min: 0, max: 20 }), (entries, day) => {
      const events = entries.map(({ type, by }, index) => event(index + 1, type, by));
      const removed = through(events, dayOf(day));
      const { signOffs, ...state } = stateOf(events.slice(removed));
      const { signOffs: before, ...whole } = stateOf(events);
      expect([state, signOffs]).toEqual([events.length === removed ? state : whole, before]);
    }),
  );
});

test('months before a day end with their last day', () => {
  const before = (months: number, day: string) => monthsBefore(months, new Date(`${day}T09:00:00.000Z`)).slice(0, 10);
  expect([before(1, '2026-03-31'), before(12, '2028-02-29'), before(6, '2026-06-15')]).toEqual([
    '2026-02-28',
    '2027-02-28',
    '2025-12-15',
  ]);
});
