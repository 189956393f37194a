import { formatters } from '../../../../locales/formatters';
import type { TimelineMilestone } from '../../../../src/contract/api';
import { say } from '../../words/say';
import type { Dates } from '../useDates';
import type { MilestoneState } from './milestoneState';
import type { Ticks } from './ticks';

/** When a milestone is planned, such as “Feb 10 – Mar 1”. */
export function sayDays({ from, to, when }: TimelineMilestone, { formatDay }: Dates): string {
  if (from === null) return when ?? say('timeline.noDate');
  if (to === null) return say('timeline.starts', { day: formatDay(from) });
  return from === to ? formatDay(from) : say('timeline.days', { from: formatDay(from), to: formatDay(to) });
}

export function sayState(state: MilestoneState): string {
  switch (state) {
    case 'done':
      return say('timeline.state.done');
    case 'late':
      return say('timeline.state.late');
    case 'planned':
      return say('timeline.state.planned');
  }
}

/** What a milestone waits for; nothing where that is nothing. */
export const sayAwaited = (texts: readonly string[]): string | null =>
  texts.length === 0 ? null : say('timeline.waitsFor', { milestones: texts.join('; ') });

/** A day on the axis, in no more detail than tells it from its neighbours. */
export function sayTick(day: string, unit: Ticks['unit'], locale: string, { today, formatDay }: Dates): string {
  if (unit === 'day') return formatDay(day);
  const isOfThisYear = day.slice(0, 4) === today.slice(0, 4);
  return formatters
    .getDateTimeFormat(locale, {
      timeZone: 'UTC',
      ...(unit === 'month' && { month: 'short' }),
      ...((unit === 'year' || !isOfThisYear) && { year: 'numeric' }),
    })
    .format(new Date(day));
}
