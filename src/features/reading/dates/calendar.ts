import type { MessageDescriptor } from '../../../i18n/message';
import { type Day, dayOfText } from '../../../adf/day';

/** A day in a month; without a day, the whole month. */
export interface DayInYear {
  month: number;
  day?: number;
}

/** From one day to another as the words say it; the year where they name one. */
export interface SpokenSpan {
  year: number | undefined;
  /** Where the last day is in another year. */
  toYear?: number;
  from: DayInYear;
  to: DayInYear;
  /** What the reading takes for granted, in words. */
  assumed?: MessageDescriptor;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** The day in the calendar; undefined where there is none, such as 30 February. */
export const dayOf = (year: number, month: number, day: number): Day | undefined =>
  dayOfText(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);

const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The first and last day of a span in a year; undefined where it is not in the calendar. */
export function daysOf({ from, to, toYear }: SpokenSpan, year: number): { from: Day; to: Day } | undefined {
  const first = dayOf(year, from.month, from.day ?? 1);
  const lastYear = toYear ?? year;
  const last = dayOf(lastYear, to.month, to.day ?? lastDayOf(lastYear, to.month));
  return first !== undefined && last !== undefined && first <= last ? { from: first, to: last } : undefined;
}
