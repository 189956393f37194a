/** What holds in Confluence, on the private page of a run. */
import { message } from '../../i18n/message';
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
      message('health.page.failed', { trouble: failedCallMessage('Confluence', page) }),
      message('health.page.advice'),
    );
  }
  return restricted === 'public'
    ? failed(message('health.page.public'), message('health.page.publicAdvice'))
    : passed(message('health.page.passed'));
}

export function judgePageEvents({ changed, startedAt, arrivedAt }: Observations, now: number): Verdict {
  if (!changed.page) return withoutPage();
  if (arrivedAt.page !== null) {
    return passed(
      message('health.events.passed', {
        product: 'Confluence',
        minutes: minutesBetween(startedAt, Date.parse(arrivedAt.page)),
      }),
    );
  }
  const minutes = minutesBetween(startedAt, now);
  return minutes < longestWaitMinutes
    ? waiting(message('health.pageEvents.waiting', { minutes }))
    : failed(
        message('health.events.lost', { product: 'Confluence', minutes: longestWaitMinutes }),
        message('health.pageEvents.advice'),
      );
}

export function judgeByline({ byline }: Observations): Verdict {
  switch (byline) {
    case null:
      return withoutPage();
    case 'ok':
      return passed(message('health.byline.passed'));
    case 'other':
      return failed(message('health.byline.other'), message('health.byline.otherAdvice'));
    default:
      return failed(
        message('health.byline.failed', { trouble: failedCallMessage('Confluence', byline) }),
        message('health.byline.advice'),
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
      return passed(message('health.restricted.hidden'));
    case 'seen':
      return passed(message('health.restricted.seen'));
    case 'public':
      return unchecked(message('health.restricted.public'));
    default:
      return orScopeMissing(restricted, () =>
        failed(
          message('health.restricted.failed', { trouble: failedCallMessage('Confluence', restricted) }),
          message('health.tryAgainLater'),
        ),
      );
  }
}
