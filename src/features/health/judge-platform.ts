/** What holds of Forge: storage, scopes, queue, schedules, and limits. */
import { message } from '../../i18n/message';
import type { Observations, Schedule } from './observations';
import { failed, longestWaitMinutes, minutesBetween, passed, unchecked, type Verdict, waiting } from './verdict';

export function judgeStorage({ storage: { reads, missingEntities } }: Observations): Verdict {
  if (!reads) return failed(message('health.storage.unreadable'), message('health.storage.unreadableAdvice'));
  return missingEntities.length === 0
    ? passed(message('health.storage.passed'))
    : failed(
        message('health.storage.missing', { names: missingEntities.join(', '), count: missingEntities.length }),
        message('health.storage.missingAdvice'),
      );
}

/** A scope is missing where a call that needs it is refused: 401 says so, 403 may also be for lack of a permission. */
export function judgeScopes({ scopes }: Observations): Verdict {
  const named = (wanted: (tried: Observations['scopes'][number]['tried']) => boolean) =>
    scopes.filter(({ tried }) => wanted(tried)).map(({ scope }) => scope);
  const refused = named((tried) => tried === 'unauthorized' || tried === 'forbidden');
  if (refused.length > 0) {
    return failed(
      message('health.scopes.refused', { names: refused.join(', '), count: refused.length }),
      message('health.scopes.advice'),
    );
  }
  const untried = named((tried) => tried === null || tried === 'busy' || tried === 'unavailable');
  const count = scopes.length - untried.length;
  return untried.length === 0
    ? passed(message('health.scopes.passed', { count }))
    : unchecked(message('health.scopes.untried', { count, names: untried.join(', ') }));
}

export function judgeQueue({ queue, startedAt, arrivedAt: { job } }: Observations, now: number): Verdict {
  if (queue === 'refused') return failed(message('health.queue.refused'), message('health.queue.advice'));
  if (job !== null) {
    return passed(message('health.queue.passed', { minutes: minutesBetween(startedAt, Date.parse(job)) }));
  }
  const minutes = minutesBetween(startedAt, now);
  return minutes < longestWaitMinutes
    ? waiting(message('health.queue.waiting', { minutes }))
    : failed(message('health.queue.lost', { minutes: longestWaitMinutes }), message('health.queue.advice'));
}

const hour = 3_600_000;
/** A schedule may be late by as much as it takes Forge to spread all apps over an hour. */
const toleratedHours = 2;

const isDue = ({ everyHours }: Schedule, since: string, now: number): boolean =>
  now - Date.parse(since) > (everyHours + toleratedHours) * hour;

export function judgeSchedules({ schedules, firstRanAt, startedAt }: Observations, now: number): Verdict {
  const late = schedules.filter((one) => isDue(one, one.lastAt ?? firstRanAt ?? startedAt, now)).map(({ key }) => key);
  if (late.length > 0) {
    return failed(
      message('health.schedules.late', { names: late.join(', '), count: late.length }),
      message('health.schedules.advice'),
    );
  }
  const fresh = schedules.filter(({ lastAt }) => lastAt === null).map(({ key }) => key);
  return fresh.length === 0
    ? passed(message('health.schedules.passed', { count: schedules.length }))
    : waiting(message('health.schedules.waiting', { names: fresh.join(', ') }), message('health.schedules.later'));
}

export function judgeLimits({ limits }: Observations): Verdict {
  switch (limits) {
    case 'plenty':
      return passed(message('health.limits.passed'));
    case 'near':
      return failed(message('health.limits.near'), message('health.limits.advice'));
    case 'used-up':
      return failed(message('health.limits.usedUp'), message('health.limits.advice'));
    case 'untold':
      return unchecked(message('health.limits.untold'));
  }
}
