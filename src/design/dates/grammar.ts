import { say } from '../../words/say';
import { monthNamed } from '../vocabulary/months';
import type { SpokenSpan } from './calendar';

type Reading = SpokenSpan | { ambiguous: string } | undefined;

/** One way to write a date, and what its groups mean. */
interface Form {
  pattern: RegExp;
  read: (groups: Record<string, string | undefined>) => Reading;
}

const number = (digits: string | undefined): number | undefined => (digits === undefined ? undefined : Number(digits));

const one = (year: number | undefined, month: number | undefined, day: number | undefined): SpokenSpan | undefined =>
  month === undefined ? undefined : { year, from: place(month, day), to: place(month, day) };

const place = (month: number, day: number | undefined) => ({ month, ...(day !== undefined && { day }) });

const months = (year: number | undefined, from: number, to: number): SpokenSpan => ({
  year,
  from: { month: from },
  to: { month: to },
});

const named: Form['read'] = ({ year, month = '', from, to }) => {
  const name = monthNamed(month);
  return name === undefined
    ? undefined
    : { year: number(year), from: place(name, number(from)), to: place(name, number(to ?? from)) };
};

const numeric: Form['read'] = ({ year, a, b }) => {
  const [first, second] = [Number(a), Number(b)];
  if (first === second || second > 12) return one(number(year), first, second);
  if (first > 12) return one(number(year), second, first);
  const written = (month: number, day: number) =>
    [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  return {
    ambiguous: say('dates.ambiguous', { first: written(first, second), second: written(second, first) }),
  };
};

const day = String.raw`\d{1,2}`;
const days = String.raw`(?<from>\d{1,2})(?:st|nd|rd|th|\.)?(?: ?[-–—] ?(?<to>\d{1,2})(?:st|nd|rd|th|\.)?)?`;
const month = String.raw`(?<month>\p{L}{3,10})\.?`;

/** The ways to write a day, days of one month, a month, a quarter or half a year. White space is single. */
const forms: readonly Form[] = [
  {
    pattern: /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/,
    read: (g) => one(number(g.year), number(g.month), number(g.day)),
  },
  {
    pattern: /^(?<year>\d{4})[-/](?<month>\d{1,2})$/,
    read: (g) => one(number(g.year), number(g.month), undefined),
  },
  {
    pattern: /^(?:(?<year>\d{4})年 ?)?(?<month>\d{1,2})月(?: ?(?<day>\d{1,2})[日号])?$/,
    read: (g) => one(number(g.year), number(g.month), number(g.day)),
  },
  { pattern: new RegExp(`^${month} ${days}(?:,? (?<year>\\d{4}))?$`, 'u'), read: named },
  { pattern: new RegExp(`^${days} (?:de )?${month}(?:,? (?:de )?(?<year>\\d{4}))?$`, 'u'), read: named },
  { pattern: new RegExp(`^${month}(?:,? (?<year>\\d{4}))?$`, 'u'), read: named },
  {
    pattern: /^q(?<quarter>[1-4])(?:[ /-]*(?<year>\d{4}))?$|^(?<yearFirst>\d{4})[ /-]*q(?<quarterLast>[1-4])$/i,
    read: ({ quarter, quarterLast, year, yearFirst }) => {
      const last = Number(quarter ?? quarterLast) * 3;
      return months(number(year ?? yearFirst), last - 2, last);
    },
  },
  {
    pattern: /^h(?<half>[12])(?:[ /-]*(?<year>\d{4}))?$|^(?<yearFirst>\d{4})[ /-]*h(?<halfLast>[12])$/i,
    read: ({ half, halfLast, year, yearFirst }) => {
      const last = Number(half ?? halfLast) * 6;
      return months(number(year ?? yearFirst), last - 5, last);
    },
  },
  {
    pattern: /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/,
    read: (g) => {
      const span = one(number(g.year), number(g.month), number(g.day));
      return span && { ...span, assumed: say('dates.dayFirst') };
    },
  },
  { pattern: /^(?<a>\d{1,2})[/-](?<b>\d{1,2})[/-](?<year>\d{4})$/, read: numeric },
];

const parted = new RegExp(`^(.+?)(?: (?:-|–|—|to|until|through|bis) |(?<=\\d)[–—](?=${day}|\\p{L}))(.+)$`, 'u');

/** What a date in words says; undefined where it is not written in one of the forms. */
export function spoken(words: string): Reading {
  for (const { pattern, read } of forms) {
    const match = pattern.exec(words);
    const reading = match && read(match.groups ?? {});
    if (reading) return reading;
  }
  const [, first, second] = parted.exec(words) ?? [];
  if (first === undefined || second === undefined) return undefined;
  return between(spoken(first), spoken(second));
}

/** From the first of two dates to the last; a year that only the last one names counts for both. */
function between(first: Reading, second: Reading): Reading {
  if (!first || !second) return undefined;
  if ('ambiguous' in first) return first;
  if ('ambiguous' in second) return second;
  const assumed = first.assumed === undefined ? {} : { assumed: first.assumed };
  const days = { from: first.from, to: second.to, ...assumed };
  if (first.year === undefined) return { year: second.year, ...days };
  return second.year === undefined ? undefined : { year: first.year, toYear: second.year, ...days };
}
