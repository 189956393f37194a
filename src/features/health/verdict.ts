import type { HealthCheckResult } from '../../contract/api';
import { say } from '../../i18n/say';
import type { FailedCall } from './observations';

export type Verdict = Pick<HealthCheckResult, 'outcome' | 'found' | 'advice'>;

export const passed = (found: string): Verdict => ({ outcome: 'passed', found, advice: null });
export const failed = (found: string, advice: string): Verdict => ({ outcome: 'failed', found, advice });
export const waiting = (found: string, advice = say('health.waiting.advice')): Verdict => ({
  outcome: 'waiting',
  found,
  advice,
});
export const unchecked = (found: string): Verdict => ({ outcome: 'unchecked', found, advice: null });

export const withoutPage = (): Verdict => unchecked(say('health.withoutPage'));
export const withoutIssue = (): Verdict => unchecked(say('health.withoutIssue'));

/** Of a check that is refused for lack of a scope, which has a check of its own. */
export const orScopeMissing = (trouble: FailedCall, otherwise: () => Verdict): Verdict =>
  trouble === 'unauthorized' ? unchecked(say('health.scopeMissing')) : otherwise();

const minute = 60_000;

/** What comes later than this is taken for lost: ten minutes were measured. */
export const longestWaitMinutes = 15;

export const minutesBetween = (from: string, until: number): number =>
  Math.max(0, Math.floor((until - Date.parse(from)) / minute));

/** How a product refused a call, as a sentence. */
export function failedCallMessage(product: 'Confluence' | 'Jira', trouble: FailedCall): string {
  switch (trouble) {
    case 'unauthorized':
      return say('health.trouble.unauthorized', { product });
    case 'forbidden':
      return say('health.trouble.forbidden', { product });
    case 'not-found':
      return say('health.trouble.notFound', { product });
    case 'refused':
      return say('health.trouble.refused', { product });
    case 'busy':
      return say('health.trouble.busy', { product });
    case 'unavailable':
      return say('health.trouble.unavailable', { product });
  }
}
