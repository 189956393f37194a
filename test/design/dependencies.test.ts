import fc from '../fast-check';
import { dependenciesOf } from '../../src/features/reading/dependencies';
import type { ItemPlace, TrackedItem } from '../../src/features/reading/design';

type Milestone = Parameters<typeof dependenciesOf>[0][number];

const rowPlace = (row: number): ItemPlace => ({
  form: 'row',
  table: [0],
  row: [0, row],
  status: undefined,
  ticket: undefined,
});

const milestones = (...rows: Partial<Milestone>[]): Milestone[] =>
  rows.map((row, index) => ({
    text: `Milestone ${String.fromCharCode(65 + index)}`,
    number: undefined,
    ticket: undefined,
    due: undefined,
    dependsOn: undefined,
    place: rowPlace(index + 1),
    ...row,
  }));

const linesOf = (words: string | string[]) => (typeof words === 'string' ? [words] : words);

/** What the last of four milestones waits for. */
const waitsFor = (words: string | string[], others: Partial<Milestone>[]) =>
  dependenciesOf(milestones(...others, { text: 'Launch', dependsOn: linesOf(words) })).at(-1);

describe('words name a milestone', () => {
  const plan = [
    { text: 'Design approved', ticket: { key: 'PAY-7' } },
    { text: 'API ready for partners' },
    { text: 'Storage, moved' },
  ];

  test.each<[string, string | string[], number[]]>([
    ['by its text', 'Design approved', [0]],
    ['by its text in other letters', 'design APPROVED.', [0]],
    ['by how its text begins', 'API ready', [1]],
    ['by its place in the table', '2', [1]],
    ['by its place, counted as milestone', 'Milestone 2', [1]],
    ['by its place, counted as M', 'M2', [1]],
    ['by its place, counted with a sign', '#2', [1]],
    ['by its ticket', 'PAY-7', [0]],
    ['by the address of its ticket', 'https://example.atlassian.net/browse/PAY-7', [0]],
    ['though it holds what parts others', 'Storage, moved', [2]],
    ['several in a line', '1, API ready and Storage', [0, 1, 2]],
    ['several, line by line', ['Design approved', '3'], [0, 2]],
    ['one twice', ['Design approved', '1'], [0]],
    ['itself', 'Launch', []],
    ['nothing', 'the legal team', []],
    ['a place that is not there', '9', []],
  ])('%s', (_how, words, expected) => {
    expect(waitsFor(words, plan)).toEqual(expected);
  });

  test.each<[string, Partial<Milestone>[], string, number[]]>([
    ['a number at the start of its text', [{ text: 'M2: Build' }, { text: 'M1: Design' }], 'M1', [1]],
    ['a number without a letter', [{ text: '2. Build' }, { text: '1. Design' }], '1', [1]],
    ['a number in a column', [{ number: 'M2' }, { number: 'M1' }], 'm1', [1]],
    ['a number alone in a column', [{ number: '2' }, { number: '1' }], 'M1', [1]],
    ['the number of a phase', [{ text: 'Phase 10: Sunset' }, { text: 'Phase 1: Write path' }], 'Phase 1', [1]],
    ['no place beside numbers of its own', [{ text: 'M2: Build' }, { text: 'M3: Design' }], 'M1', []],
    ['no text that two have', [{ text: 'Review' }, { text: 'Review' }], 'Review', []],
    ['no beginning that two have', [{ text: 'API ready' }, { text: 'API live' }], 'API', []],
    ['no place that two tables have', [{ place: rowPlace(1) }, { place: rowPlace(1) }], '1', []],
  ])('by %s', (_what, others, words, expected) => {
    expect(waitsFor(words, others)).toEqual(expected);
  });
});

test.each(['after M1', 'nach M1', 'après M1', 'después de M1', 'M1の後'])('a date “%s” is a dependency', (notADay) => {
  expect(dependenciesOf(milestones({}, { due: { notADay } }))).toEqual([[], [0]]);
});

test('a time in words is none', () => {
  expect(dependenciesOf(milestones({}, { due: { notADay: 'Week 1' } }))).toEqual([[], []]);
});

test('any words give other milestones, each once and in order', () => {
  const words = fc.oneof(fc.string(), fc.constantFrom('M1', '2', 'Phase 1', 'a, b', 'PAY-1', '#3; #1'));
  const item: fc.Arbitrary<Partial<Milestone>> = fc.record({
    text: words,
    number: fc.option(words, { nil: undefined }),
    dependsOn: fc.option(fc.array(words, { maxLength: 30 }), { nil: undefined }),
    due: fc.option(
      words.map((notADay): TrackedItem['due'] => ({ notADay: `after ${notADay}` })),
      { nil: undefined },
    ),
  });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 8 }), (rows) => {
      const found = dependenciesOf(milestones(...rows));
      expect(found).toEqual(
        rows.map((_, self) =>
          rows.map((__, index) => index).filter((index) => index !== self && found[self]?.includes(index)),
        ),
      );
    }),
  );
});
