/** What a day of a team takes: the counts of units of work, times how often each is done. */
import { type Count, invocationsOf } from './count';
import { modelDay, type Team, timesADay } from './model-day';
import type { Counted } from './units';

const intervalsADay: Record<string, number> = { fiveMinute: 288, hour: 24, day: 1, week: 1 / 5 };

/** How often a unit is done on a day of a team. */
export function timesOf(name: string, { intervals }: Counted, team: Team): number {
  const interval = intervals[name];
  return interval === undefined ? timesADay(modelDay.work[name]?.aDay ?? 0, team) : (intervalsADay[interval] ?? 1);
}

/** Schedules look at every design that a team has; whatever else is done costs any team the same. */
const sizeOf = (name: string, { intervals, designsThere }: Counted, team: Team): number =>
  Object.hasOwn(intervals, name) ? team.designs / designsThere : 1;

export function totalOf(counted: Counted, team: Team): Count {
  const total: Count = { ...nothing, invocations: {} };
  for (const [name, count] of Object.entries(counted.units)) {
    const times = timesOf(name, counted, team) * sizeOf(name, counted, team);
    for (const key of amounts) total[key] += count[key] * times;
    for (const [by, number] of Object.entries(count.invocations))
      total.invocations[by] = (total.invocations[by] ?? 0) + number * times;
  }
  return total;
}

/** How much more a day may take before somebody has to look: less than one read more whenever a design is opened. */
const mostGrowth = 1.01;

/** What of a team's day has grown beyond that, in one sentence each. */
export function grown(before: Counted, now: Counted, team: Team): string[] {
  const [was, is] = [totalOf(before, team), totalOf(now, team)];
  const totals: [string, number, number][] = [
    ['invocations', invocationsOf(was), invocationsOf(is)],
    ...amounts.map((name): [string, number, number] => [name, was[name], is[name]]),
  ];
  return totals
    .filter(([, from, to]) => to > from * mostGrowth)
    .map(([name, from, to]) => `${name} of a day of ${team.people}: ${from.toFixed(0)} → ${to.toFixed(0)}`);
}

/** Gigabyte-seconds, if everything in an invocation came one after the other. */
export const computeOf = ({
  invocations,
  storageReads,
  storageWrites,
  confluenceRequests,
  jiraRequests,
}: Count): number =>
  modelDay.gigabytesOfMemory *
  (modelDay.secondsAnInvocation * invocationsOf({ invocations }) +
    modelDay.secondsAProductRequest * (confluenceRequests + jiraRequests) +
    modelDay.secondsAStorageOperation * (storageReads + storageWrites));

const nothing = {
  storageReads: 0,
  storageReadKilobytes: 0,
  storageWrites: 0,
  storageWriteKilobytes: 0,
  events: 0,
  confluenceRequests: 0,
  confluencePoints: 0,
  jiraRequests: 0,
  jiraPoints: 0,
} satisfies Omit<Count, 'invocations'>;

/** What is counted of a unit, beside its invocations. */
export const amounts = Object.keys(nothing) as (keyof typeof nothing)[];
