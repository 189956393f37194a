import fc from '../fast-check';
import type { OverviewRow } from '../../src/contract/api';
import { type Asked, readAsked, withoutNothing, writeAsked } from '../../static/src/overview/Asked';
import { csvOf } from '../../static/src/overview/csv';
import { designCells, headCells } from '../../static/src/overview/designCells';
import { segmentsOf } from '../../static/src/overview/segments';

const statuses = ['draft', 'inReview', 'approved', 'changedSince'] as const;
const asked: fc.Arbitrary<Asked> = fc
  .record({
    status: fc.option(fc.constantFrom(...statuses), { nil: undefined }),
    awaitsMe: fc.boolean(),
    overdue: fc.boolean(),
    text: fc.string({ unit: 'grapheme' }),
    sort: fc.constantFrom('changed', 'title', 'milestone', 'question'),
  })
  .map(({ sort, ...wished }) => ({ sort, filter: withoutNothing(wished) }));

test('what is asked for comes back from its address', () => {
  fc.assert(
    fc.property(asked, (one) => {
      expect(readAsked(writeAsked(one))).toEqual(one);
    }),
  );
});

test('all designs as they come have an empty address', () => {
  expect(writeAsked({ filter: {}, sort: 'changed' })).toBe('');
});

test('an address says in words what is asked for', () => {
  const filter = { text: 'ledger & more', status: 'inReview', awaitsMe: true, overdue: true } as const;
  expect(writeAsked({ filter, sort: 'question' })).toBe(
    '?text=ledger+%26+more&status=inReview&awaits-me=1&overdue=1&sort=question',
  );
});

test('what an address says wrongly is as if it said nothing', () => {
  expect(readAsked('?status=done&sort=size&text=%20&colour=red')).toEqual({ filter: {}, sort: 'changed' });
});

test('a file for spreadsheets quotes what has to be, and no cell of it is a formula', () => {
  expect(
    csvOf([
      ['Design', 'Open'],
      ['Refunds, “at scale”', 3],
      ['He said "no"\nand left', -1],
      ['=HYPERLINK("http://example.com")', ''],
      ['@sum', '-2+3'],
    ]),
  ).toBe(
    [
      '\u{FEFF}Design,Open',
      '"Refunds, “at scale”",3',
      '"He said ""no""\nand left",-1',
      '"\'=HYPERLINK(""http://example.com"")",',
      "'@sum,'-2+3",
      '',
    ].join('\r\n'),
  );
});

const design: OverviewRow = {
  pageId: '7',
  title: 'Refunds',
  url: 'https://example.com/7',
  owner: { accountId: 'ada', displayName: 'Ada Park' },
  epic: 'hidden',
  approval: { status: 'inReview', signed: 1, needed: 2, version: 3, changed: null },
  awaited: [
    { accountId: 'ben', displayName: 'Ben Okafor' },
    { accountId: 'chloe', displayName: 'Chloe Laurent' },
  ],
  openQuestions: { total: 3, done: 1, overdue: 1, nextDue: '2026-11-01' },
  milestones: { total: 1, done: 0, next: { text: 'Beta', due: '2026-12-01' } },
  timeline: [],
  readiness: { written: 4, total: 5, blocking: 2 },
  lastChange: { at: '2026-11-20T08:00:00.000Z', by: null, version: 3 },
};

test('a design is exported with what the table shows of it, each thing in a cell of its own', () => {
  expect(Object.fromEntries(headCells().map((head, index) => [head, designCells(design)[index]]))).toEqual({
    Design: 'Refunds',
    Address: 'https://example.com/7',
    Epic: '',
    Owner: 'Ada Park',
    Status: 'In review',
    'Sign-offs': 1,
    'Sign-offs needed': 2,
    Version: 3,
    Awaited: 'Ben Okafor; Chloe Laurent',
    'Open questions': 2,
    'Overdue questions': 1,
    'Next answer due': '2026-11-01',
    'Next milestone': 'Beta',
    'Milestone due': '2026-12-01',
    'Sections written': 4,
    Sections: 5,
    'Blocking findings': 2,
    'Last change': '2026-11-20T08:00:00.000Z',
    'Changed by': '',
  });
});

test('the parts of the chart follow each other and fill the bar', () => {
  expect(
    segmentsOf([
      { status: 'draft', count: 1 },
      { status: 'approved', count: 3 },
    ]),
  ).toEqual([
    { status: 'draft', from: 0, share: 25 },
    { status: 'approved', from: 25, share: 75 },
  ]);
});
