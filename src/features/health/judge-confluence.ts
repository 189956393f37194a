/** What holds in Confluence, on the private page of a run. */
import { say } from '../../i18n/say';
import type { Observations } from './observations';
import {
  failed,
  longestWaitMinutes,
  minutesBetween,
  orScopeMissing,
  passed,
  failedCallMessage,
  unchecked,
  type Verdict,
  waiting,
  withoutPage,
} from './verdict';

export function judgePage({ page, restricted }: Observations): Verdict {
  if (page !== 'ok') {
    return failed(
      say('health.page.failed', { trouble: failedCallMessage('Confluence', page) }),
      say('health.page.advice'),
    );
  }
  return restricted === 'public'
    ? failed(say('health.page.public'), say('health.page.publicAdvice'))
    : passed(say('health.page.passed'));
}

export function judgePageEvents({ changed, startedAt, arrivedAt }: Observations, now: number): Verdict {
  if (!changed.page) return withoutPage();
  if (arrivedAt.page !== null) {
    return passed(
      say('health.events.passed', {
        product: 'Confluence',
        minutes: minutesBetween(startedAt, Date.parse(arrivedAt.page)),
      }),
    );
  }
  const minutes = minutesBetween(startedAt, now);
  return minutes < longestWaitMinutes
    ? waiting(say('health.pageEvents.waiting', { minutes }))
    : failed(
        say('health.events.lost', { product: 'Confluence', minutes: longestWaitMinutes }),
        say('health.pageEvents.advice'),
      );
}

export function judgeByline({ byline }: Observations): Verdict {
  switch (byline) {
    case null:
      return withoutPage();
    case 'ok':
      return passed(say('health.byline.passed'));
    case 'other':
      return failed(say('health.byline.other'), say('health.byline.otherAdvice'));
    default:
      return failed(
        say('health.byline.failed', { trouble: failedCallMessage('Confluence', byline) }),
        say('health.byline.advice'),
      );
  }
}

/** Both answers are right: what they mean for people is what an admin wants to know. */
export function judgeRestricted({ restricted }: Observations): Verdict {
  switch (restricted) {
    case null:
      return withoutPage();
    case 'hidden':
    case 'not-found':
      return passed(say('health.restricted.hidden'));
    case 'seen':
      return passed(say('health.restricted.seen'));
    case 'public':
      return unchecked(say('health.restricted.public'));
    default:
      return orScopeMissing(restricted, () =>
        failed(
          say('health.restricted.failed', { trouble: failedCallMessage('Confluence', restricted) }),
          say('health.tryAgainLater'),
        ),
      );
  }
}
