/** What holds in Jira, on the issue of a run. */
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
  withoutIssue,
} from './verdict';

export function judgeIssue({ issue }: Observations): Verdict {
  switch (issue) {
    case 'ok':
      return passed(message('health.issue.passed'));
    case 'not-connected':
      return unchecked(message('health.issue.notConnected'));
    case 'not-chosen':
      return unchecked(message('health.issue.notChosen'));
    case 'no-type':
      return failed(message('health.issue.noType'), message('health.issue.advice'));
    default:
      return failed(
        message('health.issue.failed', { trouble: failedCallMessage('Jira', issue) }),
        message('health.issue.advice'),
      );
  }
}

/** Where nothing has run in Jira, nothing has looked: the event of the issue is what has. */
export function judgeShared({ changed, startedAt, arrivedAt, isApart }: Observations, now: number): Verdict {
  if (!changed.issue) return withoutIssue();
  if (arrivedAt.issue !== null) return passed(message('health.shared.passed'));
  if (isApart) return failed(message('health.shared.apart'), message('health.shared.advice'));
  return minutesBetween(startedAt, now) < longestWaitMinutes
    ? waiting(message('health.shared.waiting'))
    : unchecked(message('health.shared.unchecked'));
}

export function judgeIssueEvents(seen: Observations, now: number): Verdict {
  const { changed, startedAt, arrivedAt, isApart } = seen;
  if (!changed.issue) return withoutIssue();
  if (arrivedAt.issue !== null) {
    return passed(
      message('health.events.passed', {
        product: 'Jira',
        minutes: minutesBetween(startedAt, Date.parse(arrivedAt.issue)),
      }),
    );
  }
  if (isApart) return passed(message('health.issueEvents.apart'));
  const minutes = minutesBetween(startedAt, now);
  return minutes < longestWaitMinutes
    ? waiting(message('health.issueEvents.waiting', { minutes }))
    : failed(
        message('health.events.lost', { product: 'Jira', minutes: longestWaitMinutes }),
        message('health.issueEvents.advice'),
      );
}

export function judgeSearch({ property, search, startedAt }: Observations, now: number): Verdict {
  if (property === null) return withoutIssue();
  if (property !== 'ok') {
    return failed(
      message('health.search.unwritten', { trouble: failedCallMessage('Jira', property) }),
      message('health.search.advice'),
    );
  }
  if (search === 'found') return passed(message('health.search.passed'));
  if (search === 'refused') return failed(message('health.search.unknown'), message('health.search.unknownAdvice'));
  if (search !== 'missing' && search !== null) {
    return orScopeMissing(search, () =>
      failed(
        message('health.search.failed', { trouble: failedCallMessage('Jira', search) }),
        message('health.tryAgainLater'),
      ),
    );
  }
  const minutes = minutesBetween(startedAt, now);
  return minutes < longestWaitMinutes
    ? waiting(message('health.search.waiting', { minutes }))
    : failed(message('health.search.missing', { minutes: longestWaitMinutes }), message('health.search.unknownAdvice'));
}

export function judgeExpressions({ expression }: Observations): Verdict {
  switch (expression) {
    case null:
      return withoutIssue();
    case 'known':
      return passed(message('health.expressions.passed'));
    case 'unknown':
      return failed(message('health.expressions.unknown'), message('health.expressions.advice'));
    default:
      return orScopeMissing(expression, () =>
        failed(
          message('health.expressions.failed', { trouble: failedCallMessage('Jira', expression) }),
          message('health.tryAgainLater'),
        ),
      );
  }
}
