import fc from '../fast-check';
import { fieldNames, type Fields } from '../../src/features/sync/fields';
import { assumedBase, type Base, isStale, mergeFields, nextBase } from '../../src/features/sync/merge';
import { fingerprintsOf } from '../../src/features/sync/fingerprints';

const said: Fields = { text: 'Which queue?', due: '2026-12-01', assignee: 'ada', done: false, answer: null };
const baseOf = (page: Fields, ticket: Fields): Base => ({ page: fingerprintsOf(page), ticket: fingerprintsOf(ticket) });
const agreed = baseOf(said, said);

test('nothing changed, nothing goes anywhere', () => {
  expect(mergeFields(agreed, said, said)).toEqual([]);
});

test('what the page changed goes to the ticket', () => {
  expect(mergeFields(agreed, { ...said, due: '2026-12-09' }, said)).toEqual([
    { field: 'due', type: 'toTicket', from: '2026-12-01', to: '2026-12-09' },
  ]);
});

test('what the ticket changed goes to the page', () => {
  expect(mergeFields(agreed, said, { ...said, done: true, assignee: null })).toEqual([
    { field: 'assignee', type: 'toPage', from: 'ada', to: null },
    { field: 'done', type: 'toPage', from: false, to: true },
  ]);
});

test('what both changed differently is a conflict', () => {
  expect(mergeFields(agreed, { ...said, text: 'Which topic?' }, { ...said, text: 'Which bus?' })).toEqual([
    { field: 'text', type: 'conflict', page: 'Which topic?', ticket: 'Which bus?' },
  ]);
});

test('what both changed to the same is no conflict', () => {
  expect(mergeFields(agreed, { ...said, answer: 'Kafka' }, { ...said, answer: 'Kafka' })).toEqual([]);
});

test('what both sides came to without the base knowing makes it stale; what waits for a person does not', () => {
  const done = { ...said, done: true };
  expect({
    asAgreed: isStale(agreed, said, said),
    changedOnBoth: isStale(agreed, done, done),
    changedOnOne: isStale(agreed, done, said),
  }).toEqual({ asAgreed: false, changedOnBoth: true, changedOnOne: false });
});

test('a summary that is the shortened text counts as the text', () => {
  const text = 'word '.repeat(80).trim();
  const [page, ticket] = [
    { ...said, text },
    { ...said, text: `${'word '.repeat(50).trim()}…` },
  ];
  expect(mergeFields(baseOf(page, ticket), page, ticket)).toEqual([]);
});

test('a difference that neither side touched stays', () => {
  expect(mergeFields(baseOf(said, { ...said, due: null }), said, { ...said, due: null })).toEqual([]);
});

test('without a base the page’s word counts, and done is done', () => {
  const page = { ...said, text: 'Reworded', done: false };
  const ticket = { ...said, done: true };
  expect(mergeFields(assumedBase(page, ticket), page, ticket)).toEqual([
    { field: 'text', type: 'toTicket', from: 'Which queue?', to: 'Reworded' },
    { field: 'done', type: 'toPage', from: false, to: true },
  ]);
});

const anyFields: fc.Arbitrary<Fields> = fc.record({
  text: fc.constantFrom('a', 'b', 'c'),
  due: fc.constantFrom(null, '2026-01-01', '2026-02-02'),
  assignee: fc.constantFrom(null, 'ada', 'ben'),
  done: fc.boolean(),
  answer: fc.constantFrom(null, 'x', 'y'),
});

const anyBase = fc.tuple(anyFields, anyFields).map(([page, ticket]) => baseOf(page, ticket));

test('once everything that can go has gone, only the conflicts are left', () => {
  fc.assert(
    fc.property(anyBase, anyFields, anyFields, (base, page, ticket) => {
      const merges = mergeFields(base, page, ticket);
      const moves = merges.flatMap((merge) => (merge.type === 'conflict' ? [] : [merge]));
      const set = (side: 'toPage' | 'toTicket', now: Fields): Fields => ({
        ...now,
        ...Object.fromEntries(moves.filter(({ type }) => type === side).map(({ field, to }) => [field, to])),
      });
      const after = nextBase(base, page, ticket, { applied: moves });
      expect(mergeFields(after, set('toPage', page), set('toTicket', ticket))).toEqual(
        merges.filter(({ type }) => type === 'conflict'),
      );
    }),
  );
});

test('a waived field is not tried again', () => {
  fc.assert(
    fc.property(anyBase, anyFields, anyFields, fc.constantFrom(...fieldNames), (base, page, ticket, field) => {
      const after = nextBase(base, page, ticket, { applied: [], waived: [field] });
      expect(mergeFields(after, page, ticket).map((merge) => merge.field)).not.toContain(field);
    }),
  );
});
