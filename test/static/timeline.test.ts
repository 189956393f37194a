import fc from '../fast-check';
import type { TimelineMilestone } from '../../src/contract/api';
import { formatDay } from '../../static/src/shared/dates';
import { layoutTimeline } from '../../static/src/shared/timeline/layoutTimeline';
import { milestoneState } from '../../static/src/shared/timeline/milestoneState';
import { sayDays, sayTick } from '../../static/src/shared/timeline/sayTimeline';
import { shownMilestones } from '../../static/src/shared/timeline/shownMilestones';
import { sizesFor } from '../../static/src/shared/timeline/sizes';
import { spanOf } from '../../static/src/shared/timeline/span';
import { ticksOf } from '../../static/src/shared/timeline/ticks';

const today = '2026-11-20';
const dates = {
  today,
  formatDay: (day: string) => formatDay(day, 'en-US', today),
  formatMoment: (moment: string) => moment,
  formatTime: (moment: Date) => moment.toISOString(),
};

const milestone = (from: string | null, to: string | null, more: Partial<TimelineMilestone> = {}) => ({
  ...{ text: 'Ship', when: null, done: false, ticket: null, dependsOn: [] },
  ...{ from, to },
  ...more,
});

const daysOf = (span: ReturnType<typeof spanOf>) =>
  span && [span.from, span.to].map((midnight) => midnight.toISOString().slice(0, 10));
const spanOver = (from: string, to: string) => ({
  from: new Date(`${from}T00:00:00Z`),
  to: new Date(`${to}T00:00:00Z`),
});

test('a milestone is late once its last day is over and it is not done', () => {
  expect([
    milestoneState(milestone('2026-11-01', '2026-11-19'), today),
    milestoneState(milestone('2026-11-01', '2026-11-20'), today),
    milestoneState(milestone('2026-11-01', '2026-11-19', { done: true }), today),
    milestoneState(milestone('2026-11-01', null), today),
    milestoneState(milestone(null, null), today),
  ]).toEqual(['late', 'planned', 'done', 'planned', 'planned']);
});

test('says the days of a milestone, or what stands in their place', () => {
  expect([
    sayDays(milestone('2026-11-24', '2026-11-24'), dates),
    sayDays(milestone('2026-11-24', '2027-01-05'), dates),
    sayDays(milestone('2026-11-24', null), dates),
    sayDays(milestone(null, null, { when: 'Week 4' }), dates),
    sayDays(milestone(null, null), dates),
  ]).toEqual(['Nov 24', 'Nov 24 – Jan 5, 2027', 'Starts Nov 24', 'Week 4', 'No date']);
});

test('says the days of the axis in no more detail than tells them apart', () => {
  expect([
    sayTick('2026-11-24', 'day', 'en-US', dates),
    sayTick('2026-12-01', 'month', 'en-US', dates),
    sayTick('2027-01-01', 'month', 'de-DE', dates),
    sayTick('2026-01-01', 'year', 'en-US', dates),
  ]).toEqual(['Nov 24', 'Dec', 'Jan. 2027', '2026']);
});

describe('the span', () => {
  test('holds all milestones and today, with room at both ends', () => {
    const span = spanOf([milestone('2026-11-24', null), milestone('2026-12-01', '2026-12-31')], today);
    expect(daysOf(span)).toEqual(['2026-11-18', '2027-01-03']);
  });

  test('leaves today out where that would make the plan tiny', () => {
    const span = spanOf([milestone('2019-01-01', '2019-03-31')], today);
    expect(daysOf(span)).toEqual(['2018-12-29', '2019-04-04']);
  });

  test('is two weeks at least', () => {
    expect(daysOf(spanOf([milestone(today, today)], today))).toEqual(['2026-11-13', '2026-11-28']);
  });

  test('is none where no milestone is dated', () => {
    expect(spanOf([milestone(null, null)], today)).toBeNull();
  });
});

test.each([
  ['days', '2026-11-16', '2026-11-20', 7, 'day', ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19']],
  ['weeks', '2026-11-01', '2026-11-23', 4, 'day', ['2026-11-01', '2026-11-08', '2026-11-15', '2026-11-22']],
  ['months', '2026-10-20', '2027-01-20', 4, 'month', ['2026-11-01', '2026-12-01', '2027-01-01']],
  ['years', '2024-06-01', '2027-06-01', 4, 'year', ['2025-01-01', '2026-01-01', '2027-01-01']],
])('the axis names %s', (_what, from, to, count, unit, days) => {
  expect(ticksOf(spanOver(from, to), count)).toEqual({ unit, days });
});

describe('the picture', () => {
  // Ten pixels a day.
  const frame = {
    ...{ span: spanOver('2026-11-01', '2026-12-01'), today, width: 300, sizes: { row: 28, mark: 14 } },
    hasConnectors: true,
  };
  const picture = (milestones: (TimelineMilestone | null)[], isNamed = false) =>
    layoutTimeline([{ isNamed, milestones }], frame);

  test('has a mark for each dated milestone, in its row', () => {
    const { marks, height } = picture([
      milestone('2026-11-03', '2026-11-03', { done: true }),
      milestone(null, null),
      milestone('2026-11-05', '2026-11-09'),
      null,
      milestone('2026-11-25', null),
    ]);
    expect({ marks, height }).toEqual({
      marks: [
        { form: 'day', state: 'done', x: 25, width: 14, y: 14 },
        { form: 'range', state: 'late', x: 40, width: 50, y: 70 },
        { form: 'start', state: 'planned', x: 245, width: 14, y: 98 },
      ],
      height: 112,
    });
  });

  test('has today as a line, and names the ticks that have room', () => {
    const { today: line, ticks, unit } = picture([milestone('2026-11-03', '2026-11-03')]);
    expect({ line, ticks, unit }).toEqual({
      line: 195,
      ticks: [
        { day: '2026-11-01', x: 0, isNamed: true },
        { day: '2026-11-08', x: 70, isNamed: false },
        { day: '2026-11-15', x: 140, isNamed: false },
        { day: '2026-11-22', x: 210, isNamed: false },
        { day: '2026-11-29', x: 280, isNamed: false },
      ],
      unit: 'day',
    });
  });

  test('has no line where today lies outside', () => {
    expect(layoutTimeline([], { ...frame, today: '2027-01-01' }).today).toBeNull();
  });

  test('leads a connector from the end of one milestone to the beginning of the next', () => {
    const { connectors } = picture([
      milestone('2026-11-02', '2026-11-05'),
      milestone('2026-11-10', '2026-11-12', { dependsOn: [0] }),
    ]);
    expect(connectors).toEqual([
      {
        points: [
          [50, 14],
          [57, 14],
          [57, 42],
          [85, 42],
        ],
        tip: [90, 42],
      },
    ]);
  });

  test('leads a connector back, between the rows, to a milestone that begins too early', () => {
    const { connectors } = picture([
      milestone('2026-11-10', '2026-11-12', { dependsOn: [1] }),
      milestone('2026-11-08', '2026-11-14'),
    ]);
    expect(connectors).toEqual([
      {
        points: [
          [140, 42],
          [147, 42],
          [147, 28],
          [78, 28],
          [78, 14],
          [85, 14],
        ],
        tip: [90, 14],
      },
    ]);
  });

  test('has no connector to what is not drawn', () => {
    const waiting = milestone('2026-11-10', '2026-11-12', { dependsOn: [0, 1, 7] });
    expect(picture([milestone(null, null), null, waiting]).connectors).toEqual([]);
  });

  test('has room for the names of several designs', () => {
    const row = milestone('2026-11-03', '2026-11-03');
    const groups = [1, 2].map(() => ({ isNamed: true, milestones: [row] }));
    const { marks, height } = layoutTimeline(groups, frame);
    expect([marks.map(({ y }) => y), height]).toEqual([[46, 106], 120]);
  });

  test('stays within its width, whatever the days', () => {
    const day = fc
      .integer({ min: 0, max: 30_000 })
      .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
    const pairs = fc.array(fc.tuple(day, day), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(pairs, day, fc.integer({ min: 200, max: 2000 }), (days, now, width) => {
        const milestones = days.map(([one, other]) => (one < other ? milestone(one, other) : milestone(other, one)));
        const span = spanOf(milestones, now);
        if (!span) throw new Error('Dated milestones have a span');
        const { marks, ticks } = layoutTimeline([{ isNamed: false, milestones }], {
          ...{ span, today: now, width, sizes: sizesFor(width), hasConnectors: true },
        });
        const outside = [
          ...marks.filter(({ form, x, width: wide }) =>
            form === 'range' ? x < 0 || x > width : x < 0 || x > width + wide,
          ),
          ...ticks.filter(({ x }) => x < 0 || x > width),
        ];
        expect([marks.length, outside]).toEqual([days.length, []]);
      }),
    );
  });
});

describe('at first', () => {
  const plan = (done: number, total: number) =>
    Array.from({ length: total }, (_, index) => milestone(today, today, { text: String(index), done: index < done }));
  const textsOf = (milestones: (TimelineMilestone | null)[]) =>
    milestones.flatMap((shown) => (shown === null ? [] : [shown.text])).join(' ');

  test.each([
    ['all of a short plan', 3, 9, '0 1 2 3 4 5 6 7 8'],
    ['what comes next, with the last that is done', 5, 20, '4 5 6 7 8 9 10 11'],
    ['the first where none is done', 0, 20, '0 1 2 3 4 5 6 7'],
    ['the last where little is left', 19, 20, '12 13 14 15 16 17 18 19'],
    ['the last where all are done', 20, 20, '12 13 14 15 16 17 18 19'],
  ])('a long plan shows %s', (_what, done, total, expected) => {
    expect(textsOf(shownMilestones(plan(done, total), false))).toBe(expected);
  });

  test('and everything on demand', () => {
    expect(shownMilestones(plan(5, 20), true)).toEqual(plan(5, 20));
  });
});
