import type { HealthCheckId, HealthCheckResult } from '../api';
import { say } from '../words/say';
import type { Observations } from './observations';
import { sayTrouble } from './say-trouble';

type Verdict = Pick<HealthCheckResult, 'outcome' | 'found' | 'advice'>;

interface Check {
  id: HealthCheckId;
  title: () => string;
  judge: (seen: Observations) => Verdict;
}

const passed = (found: string): Verdict => ({ outcome: 'passed', found, advice: null });
const failed = (found: string, advice: string): Verdict => ({ outcome: 'failed', found, advice });

const checks: readonly Check[] = [
  {
    id: 'consent',
    title: () => say('health.consent.title'),
    // A call as the person comes before anything is observed: without their consent, there is no run.
    judge: () => passed(say('health.consent.passed')),
  },
  { id: 'storage', title: () => say('health.storage.title'), judge: judgeStorage },
  {
    id: 'page',
    title: () => say('health.page.title'),
    judge: ({ page }) =>
      page === 'ok'
        ? passed(say('health.page.passed'))
        : failed(say('health.page.failed', { trouble: sayTrouble('Confluence', page) }), say('health.page.advice')),
  },
];

function judgeStorage({ storage: { reads, missingEntities } }: Observations): Verdict {
  if (!reads) return failed(say('health.storage.unreadable'), say('health.storage.unreadableAdvice'));
  return missingEntities.length === 0
    ? passed(say('health.storage.passed'))
    : failed(
        say('health.storage.missing', { names: missingEntities.join(', '), count: missingEntities.length }),
        say('health.storage.missingAdvice'),
      );
}

/** The result of each check, in their order. */
export const evaluate = (seen: Observations): HealthCheckResult[] =>
  checks.map(({ id, title, judge }) => ({ id, title: title(), ...judge(seen) }));
