import type { HealthCheckId } from '../../contract/api';
import { message, type MessageDescriptor } from '../../i18n/message';
import { judgeByline, judgePage, judgePageEvents, judgeRestricted } from './judge-confluence';
import { judgeExpressions, judgeIssue, judgeIssueEvents, judgeSearch, judgeShared } from './judge-jira';
import { judgeLimits, judgeQueue, judgeSchedules, judgeScopes, judgeStorage } from './judge-platform';
import type { Observations } from './observations';
import { type CheckResult, passed, type Verdict } from './verdict';

interface Check {
  title: MessageDescriptor;
  judge: (seen: Observations, now: number) => Verdict;
}

const checks: Record<HealthCheckId, Check> = {
  consent: {
    title: message('health.consent.title'),
    // A call as the person comes before anything is observed: without their consent, there is no run.
    judge: () => passed(message('health.consent.passed')),
  },
  storage: { title: message('health.storage.title'), judge: judgeStorage },
  page: { title: message('health.page.title'), judge: judgePage },
  issue: { title: message('health.issue.title'), judge: judgeIssue },
  scopes: { title: message('health.scopes.title'), judge: judgeScopes },
  queue: { title: message('health.queue.title'), judge: judgeQueue },
  'page-events': { title: message('health.pageEvents.title'), judge: judgePageEvents },
  'issue-events': { title: message('health.issueEvents.title'), judge: judgeIssueEvents },
  'shared-storage': { title: message('health.shared.title'), judge: judgeShared },
  search: { title: message('health.search.title'), judge: judgeSearch },
  expressions: { title: message('health.expressions.title'), judge: judgeExpressions },
  byline: { title: message('health.byline.title'), judge: judgeByline },
  restricted: { title: message('health.restricted.title'), judge: judgeRestricted },
  schedules: { title: message('health.schedules.title'), judge: judgeSchedules },
  limits: { title: message('health.limits.title'), judge: judgeLimits },
};

export const checkTitle = (id: HealthCheckId): MessageDescriptor => checks[id].title;

/** The result of each check, in their order. `now`: milliseconds since the epoch. */
export const evaluate = (ids: readonly HealthCheckId[], seen: Observations, now: number): CheckResult[] =>
  ids.map((id) => ({ id, title: checkTitle(id), ...checks[id].judge(seen, now) }));
