import fc from '../fast-check';
import { approvalStatuses, type OverviewFilter } from '../../src/contract/api';
import { type OverviewDesign, type IndexEntry, indexEntriesOf } from '../../src/features/overview/index-entry';
import { type IndexCondition, indexQuery } from '../../src/features/overview/index-query';
import { matchesFilter } from '../../src/features/overview/matches-filter';

const today = '2026-11-20';
const person = fc.constantFrom('ada', 'ben', 'chloe');
const word = fc.constantFrom('Refunds', 'ledger', 'SCALE', 'ｆull', '支払い', '');
const day = fc.constantFrom('2026-11-01', '2026-11-20', '2027-01-01');

const facts: fc.Arbitrary<OverviewDesign> = fc.record({
  pageId: fc.constant('7'),
  spaceId: fc.constant('1'),
  projectId: fc.constant(undefined),
  title: fc.array(word, { maxLength: 4 }).map((words) => words.join(' ')),
  status: fc.constantFrom(...approvalStatuses),
  changedAt: fc.constant('2026-11-20T08:00:00.000Z'),
  milestoneDue: fc.constant(null),
  questionDue: fc.option(day),
  awaited: fc.array(person),
});
const filter: fc.Arbitrary<OverviewFilter> = fc.record(
  {
    status: fc.constantFrom(...approvalStatuses),
    awaitsMe: fc.boolean(),
    overdue: fc.boolean(),
    text: fc.array(word, { maxLength: 2 }).map((words) => words.join(' ')),
  },
  { requiredKeys: [] },
);

const meets = (row: IndexEntry, condition: IndexCondition): boolean => {
  const value = String(row[condition.attribute]);
  if ('is' in condition) return value === condition.is;
  return 'before' in condition ? value < condition.before : value.includes(condition.contains);
};

test('storage finds a design exactly where the design itself says that it matches', () => {
  fc.assert(
    fc.property(facts, filter, fc.constantFrom('changed', 'question'), person, (design, wanted, sort, accountId) => {
      const { listKey, until, conditions } = indexQuery({
        scope: { spaceId: '1' },
        filter: wanted,
        sort,
        accountId,
        today,
      });
      const isFound = indexEntriesOf(design).some(
        (row) =>
          row.listKey === listKey &&
          (until === undefined || row.questionDue < until) &&
          conditions.every((condition) => meets(row, condition)),
      );
      const { title, status, questionDue, awaited } = design;
      const overdue = questionDue !== null && questionDue < today ? 1 : 0;
      const shown = {
        title,
        approval: { status, signed: 0, needed: 0, version: null, changed: null },
        awaited: awaited.map((id) => ({ accountId: id, displayName: id })),
        openQuestions: { total: 1, done: 0, nextDue: questionDue, overdue },
      };
      expect(matchesFilter(shown, wanted, accountId)).toBe(isFound);
    }),
  );
});
