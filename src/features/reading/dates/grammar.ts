import { message, type MessageDescriptor } from '../../../i18n/message';
import { monthNamed } from '../vocabulary/months';
import type { SpokenSpan } from './calendar';

type Reading = SpokenSpan | { ambiguous: MessageDescriptor } | undefined;

/** One way to write a date, and what its groups mean. */
interface Form {
  pattern: RegExp;
  read: (groups: Record<string, string | undefined>) => Reading;
}

const number = (digits: string | undefined): number | undefined => (digits === undefined ? undefined : Number(digits));

/** A year in two digits is of this century; it has an apostrophe, or stands where Jira writes it. */
const yearOf = (digits: string | undefined): number | undefined => {
  const written = number(digits?.replace(/^['’]/, ''));
  return written !== undefined && written < 100 ? 2000 + written : written;
};

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
    : { year: yearOf(year), from: place(name, number(from)), to: place(name, number(to ?? from)) };
};

const numeric: Form['read'] = ({ year, a, b }) => {
  const [first, second] = [Number(a), Number(b)];
  if (first === second || second > 12) return one(number(year), first, second);
  if (first > 12) return one(number(year), second, first);
  const written = (month: number, day: number) =>
    [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  return {
    ambiguous: message('dates.ambiguous', { first: written(first, second), second: written(second, first) }),
  };
};

const day = String.raw`\d{1,2}`;
const days = String.raw`(?:the )?(?<from>\d{1,2})(?:st|nd|rd|th|er|\.|º)?(?: ?[-–—] ?(?<to>\d{1,2})(?:st|nd|rd|th|\.)?)?`;
const month = String.raw`(?<month>\p{L}{3,10})\.?`;
const year = String.raw`(?<year>\d{4}|['’]\d{2})`;
const anyYear = String.raw`(?:\d{4}|['’]\d{2})`;

/** Monday to Sunday of a week as ISO 8601 numbers it; the first week has the year’s first Thursday. */
function weekOf(written: number | undefined, week: number): SpokenSpan | undefined {
  if (written === undefined || week < 1 || week > 53) return undefined;
  const fourth = new Date(Date.UTC(written, 0, 4));
  const monday = Date.UTC(written, 0, 4 - ((fourth.getUTCDay() + 6) % 7) + (week - 1) * 7);
  const [from, to] = [new Date(monday), new Date(monday + 6 * 24 * 60 * 60 * 1000)];
  const thursday = new Date(monday + 3 * 24 * 60 * 60 * 1000);
  if (thursday.getUTCFullYear() !== written) return undefined;
  const inYear = (date: Date) => place(date.getUTCMonth() + 1, date.getUTCDate());
  return { year: from.getUTCFullYear(), toYear: to.getUTCFullYear(), from: inYear(from), to: inYear(to) };
}

const charactersOf: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4 };

/** The ways to write a day, days of one month, a month, a quarter or half a year. White space is single. */
const forms: readonly Form[] = [
  {
    pattern: /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/,
    read: (g) => one(number(g.year), number(g.month), number(g.day)),
  },
  {
    pattern: /^(?<year>20\d{2})(?<month>\d{2})(?<day>\d{2})$/,
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
  { pattern: new RegExp(`^${month} ${days}(?:,? ${year})?$`, 'u'), read: named },
  { pattern: new RegExp(`^${days} (?:de |of )?${month}(?:,? (?:de |del )?${year})?$`, 'u'), read: named },
  // As Jira writes it: 15/Apr/26.
  {
    pattern: new RegExp(`^(?<from>\\d{1,2})[/-]${month}[/-](?<year>\\d{4}|\\d{2})$`, 'u'),
    read: named,
  },
  { pattern: new RegExp(`^${month}(?:,? (?:de |del )?${year})?$`, 'u'), read: named },
  {
    pattern: new RegExp(
      `^(?:q|qtr\\.? ?|quarter ?)(?<quarter>[1-4])(?:[ /-]*${year})?$|^(?<yearFirst>${anyYear})[ /-]*q(?<quarterLast>[1-4])$`,
      'i',
    ),
    read: ({ quarter, quarterLast, year: after, yearFirst }) => {
      const last = Number(quarter ?? quarterLast) * 3;
      return months(yearOf(after ?? yearFirst), last - 2, last);
    },
  },
  // As in budgets: 2Q26.
  {
    pattern: new RegExp(`^(?<quarter>[1-4])q ?(?<year>\\d{4}|['’]?\\d{2})$`, 'i'),
    read: ({ quarter, year: after }) => months(yearOf(after), Number(quarter) * 3 - 2, Number(quarter) * 3),
  },
  // French and Spanish trimestres, German quarters, and those of Japanese and Chinese: never without a year.
  {
    pattern: new RegExp(
      `^t(?<t>[1-4])[ /-]*${year}$|^(?<n>[1-4])\\. quartal (?<yearDe>\\d{4})$|^(?<yearJa>\\d{4})年第?(?<c>[1-4一二三四])(?:四半期|季度)$`,
      'i',
    ),
    read: ({ t, n, c, year: after, yearDe, yearJa }) => {
      const last = (charactersOf[c ?? ''] ?? Number(t ?? n ?? c)) * 3;
      return months(yearOf(after ?? yearDe ?? yearJa), last - 2, last);
    },
  },
  {
    pattern: new RegExp(`^h(?<half>[12])(?:[ /-]*${year})?$|^(?<yearFirst>${anyYear})[ /-]*h(?<halfLast>[12])$`, 'i'),
    read: ({ half, halfLast, year: after, yearFirst }) => {
      const last = Number(half ?? halfLast) * 6;
      return months(yearOf(after ?? yearFirst), last - 5, last);
    },
  },
  {
    pattern:
      /^(?<yearFirst>\d{4})[- ]?w(?<week>\d{1,2})$|^(?:w|cw|kw|week|woche|semaine|semana|settimana) ?(?<weekFirst>\d{1,2})[ ,/]+(?:of )?(?<yearLast>\d{4})$/i,
    read: ({ yearFirst, week, weekFirst, yearLast }) =>
      weekOf(number(yearFirst ?? yearLast), Number(week ?? weekFirst)),
  },
  {
    pattern: /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/,
    read: (g) => {
      const span = one(number(g.year), number(g.month), number(g.day));
      return span && { ...span, assumed: message('dates.dayFirst') };
    },
  },
  { pattern: /^(?<a>\d{1,2})[/-](?<b>\d{1,2})[/-](?<year>\d{4})$/, read: numeric },
];

const parted = new RegExp(
  `^(.+?)(?: (?:-|–|—|to|until|through|bis|hasta|al|au|até|tot) | ?(?:→|⇒|->|–>|〜|～|\\.\\.\\.?) ?|(?<=\\d)[–—](?=${day}|\\p{L})|(?<=\\d)-(?=[qQ]\\d))(.+)$`,
  'u',
);

/** A whole year, which is a date only where its end is named. */
export const yearAlone = (words: string): SpokenSpan | undefined =>
  /^\d{4}$/.test(words) ? months(Number(words), 1, 12) : undefined;

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
