import type { HealthCheckResult } from '../../contract/api';
import { message, type MessageDescriptor, type WithMessages } from '../../i18n/message';
import type { FailedCall } from './observations';

export type CheckResult = WithMessages<HealthCheckResult, 'title' | 'found' | 'advice'>;
export type Verdict = Pick<CheckResult, 'outcome' | 'found' | 'advice'>;

export const passed = (found: MessageDescriptor): Verdict => ({ outcome: 'passed', found, advice: null });
export const failed = (found: MessageDescriptor, advice: MessageDescriptor): Verdict => ({
  outcome: 'failed',
  found,
  advice,
});
export const waiting = (found: MessageDescriptor, advice = message('health.waiting.advice')): Verdict => ({
  outcome: 'waiting',
  found,
  advice,
});
export const unchecked = (found: MessageDescriptor): Verdict => ({ outcome: 'unchecked', found, advice: null });

export const withoutPage = (): Verdict => unchecked(message('health.withoutPage'));
export const withoutIssue = (): Verdict => unchecked(message('health.withoutIssue'));

/** Of a check that is refused for lack of a scope, which has a check of its own. */
export const orScopeMissing = (trouble: FailedCall, otherwise: () => Verdict): Verdict =>
  trouble === 'unauthorized' ? unchecked(message('health.scopeMissing')) : otherwise();

const minute = 60_000;

/** What comes later than this is taken for lost: ten minutes were measured. */
export const longestWaitMinutes = 15;

export const minutesBetween = (from: string, until: number): number =>
  Math.max(0, Math.floor((until - Date.parse(from)) / minute));

/** How a product refused a call, as a sentence. */
export function failedCallMessage(product: 'Confluence' | 'Jira', trouble: FailedCall): MessageDescriptor {
  switch (trouble) {
    case 'unauthorized':
      return message('health.trouble.unauthorized', { product });
    case 'forbidden':
      return message('health.trouble.forbidden', { product });
    case 'not-found':
      return message('health.trouble.notFound', { product });
    case 'refused':
      return message('health.trouble.refused', { product });
    case 'busy':
      return message('health.trouble.busy', { product });
    case 'unavailable':
      return message('health.trouble.unavailable', { product });
  }
}
