import { utcDay, utcTickInterval } from 'd3-time';
import { dayOfMidnight } from './dayOfMidnight';
import type { Span } from './span';

/** `unit`: the smallest part of a date that tells the ticks apart. */
export type Ticks = { unit: 'day' | 'month' | 'year'; days: string[] };

/** About as many days as `count` to name on the axis, at the beginnings of days, weeks, months or years. */
export function ticksOf({ from, to }: Span, count: number): Ticks {
  const days = Math.min(Math.max(count, 1), utcDay.count(from, to));
  const interval = utcTickInterval(from, to, days) ?? utcDay;
  const midnights = interval.range(from, to);
  const names = midnights.map(dayOfMidnight);
  return { unit: unitOf(names), days: names };
}

function unitOf(days: readonly string[]): Ticks['unit'] {
  if (days.every((day) => day.endsWith('-01-01'))) return 'year';
  return days.every((day) => day.endsWith('-01')) ? 'month' : 'day';
}

/** One that is not named is a line alone: its words would run into others. */
export type PlacedTick = { day: string; x: number; isNamed: boolean };

type Axis = { xOf: (day: string) => number; today: number | null; width: number };

/** The room that the words of a tick need, with a gap. */
const roomOfWords: Record<Ticks['unit'], number> = { day: 84, month: 64, year: 48 };
const roomOfToday = 48;

export function placeTicks({ unit, days }: Ticks, { xOf, today, width }: Axis): PlacedTick[] {
  const taken = today === null ? [] : [extentOf(today, roomOfToday, width)];
  return days.map((day) => {
    const x = xOf(day);
    const words = extentOf(x, roomOfWords[unit], width);
    const isNamed = taken.every(({ left, right }) => words.left >= right || words.right <= left);
    if (isNamed) taken.push(words);
    return { day, x, isNamed };
  });
}

/** Closer to an edge than this, words begin or end at their line, and stay within the picture. */
const edge = 24;

/** Where the words of a line on the axis begin, end, or have their middle. */
export function anchorAt(x: number, width: number): 'start' | 'middle' | 'end' {
  if (x < edge) return 'start';
  return x > width - edge ? 'end' : 'middle';
}

function extentOf(x: number, room: number, width: number): { left: number; right: number } {
  const left = { start: x, middle: x - room / 2, end: x - room }[anchorAt(x, width)];
  return { left, right: left + room };
}
