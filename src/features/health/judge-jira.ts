/** What holds in Jira, on the issue of a run. */
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
  withoutIssue,
} from './verdict';

export function judgeIssue({ issue }: Observations): Verdict {
  switch (issue) {
    case 'ok':
      return passed(say('health.issue.passed'));
    case 'not-connected':
      return unchecked(say('health.issue.notConnected'));
    case 'not-chosen':
      return unchecked(say('health.issue.notChosen'));
    case 'no-type':
      return failed(say('health.issue.noType'), say('health.issue.advice'));
    default:
      return failed(
        say('health.issue.failed', { trouble: failedCallMessage('Jira', issue) }),
        say('health.issue.advice'),
      );
  }
}

/** Where nothing has run in Jira, nothing has looked: the event of the issue is what has. */
export function judgeShared({ changed, startedAt, arrivedAt, isApart }: Observations, now: number): Verdict {
  if (!changed.issue) return withoutIssue();
  if (arrivedAt.issue !== null) return passed(say('health.shared.passed'));
  if (isApart) return failed(say('health.shared.apart'), say('health.shared.advice'));
  return minutesBetween(startedAt, now) < longestWaitMinutes
    ? waiting(say('health.shared.waiting'))
    : unchecked(say('health.shared.unchecked'));
}

export function judgeIssueEvents(seen: Observations, now: number): Verdict {
  const { changed, startedAt, arrivedAt, isApart } = seen;
  if (!changed.issue) return withoutIssue();
  if (arrivedAt.issue !== null) {
    return passed(
      say('health.events.passed', { product: 'Jira', minutes: minutesBetween(startedAt, Date.parse(arrivedAt.issue)) }),
    );
  }
  if (isApart) return passed(say('health.issueEvents.apart'));
  const minutes = minutesBetween(startedAt, now);
  return minutes < longestWaitMinutes
    ? waiting(say('health.issueEvents.waiting', { minutes }))
    : failed(
        say('health.events.lost', { product: 'Jira', minutes: longestWaitMinutes }),
        say('health.issueEvents.advice'),
      );
}

export function judgeSearch({ property, search, startedAt }: Observations, now: number): Verdict {
  if (property === null) return withoutIssue();
  if (property !== 'ok') {
    return failed(
      say('health.search.unwritten', { trouble: failedCallMessage('Jira', property) }),
      say('health.search.advice'),
    );
  }
  if (search === 'found') return passed(say('health.search.passed'));
  if (search === 'refused') return failed(say('health.search.unknown'), say('health.search.unknownAdvice'));
  if (search !== 'missing' && search !== null) {
    return orScopeMissing(search, () =>
      failed(say('health.search.failed', { trouble: failedCallMessage('Jira', search) }), say('health.tryAgainLater')),
    );
  }
  const minutes = minutesBetween(startedAt, now);
  return minutes < longestWaitMinutes
    ? waiting(say('health.search.waiting', { minutes }))
    : failed(say('health.search.missing', { minutes: longestWaitMinutes }), say('health.search.unknownAdvice'));
}

export function judgeExpressions({ expression }: Observations): Verdict {
  switch (expression) {
    case null:
      return withoutIssue();
    case 'known':
      return passed(say('health.expressions.passed'));
    case 'unknown':
      return failed(say('health.expressions.unknown'), say('health.expressions.advice'));
    default:
      return orScopeMissing(expression, () =>
        failed(
          say('health.expressions.failed', { trouble: failedCallMessage('Jira', expression) }),
          say('health.tryAgainLater'),
        ),
      );
  }
}
