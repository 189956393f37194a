import type { HealthCheckId, HealthCheckResult } from '../../contract/api';
import { say } from '../../i18n/say';
import { judgeByline, judgePage, judgePageEvents, judgeRestricted } from './judge-confluence';
import { judgeExpressions, judgeIssue, judgeIssueEvents, judgeSearch, judgeShared } from './judge-jira';
import { judgeLimits, judgeQueue, judgeSchedules, judgeScopes, judgeStorage } from './judge-platform';
import type { Observations } from './observations';
import { passed, type Verdict } from './verdict';

interface Check {
  title: () => string;
  judge: (seen: Observations, now: number) => Verdict;
}

const checks: Record<HealthCheckId, Check> = {
  consent: {
    title: () => say('health.consent.title'),
    // A call as the person comes before anything is observed: without their consent, there is no run.
    judge: () => passed(say('health.consent.passed')),
  },
  storage: { title: () => say('health.storage.title'), judge: judgeStorage },
  page: { title: () => say('health.page.title'), judge: judgePage },
  issue: { title: () => say('health.issue.title'), judge: judgeIssue },
  scopes: { title: () => say('health.scopes.title'), judge: judgeScopes },
  queue: { title: () => say('health.queue.title'), judge: judgeQueue },
  'page-events': { title: () => say('health.pageEvents.title'), judge: judgePageEvents },
  'issue-events': { title: () => say('health.issueEvents.title'), judge: judgeIssueEvents },
  'shared-storage': { title: () => say('health.shared.title'), judge: judgeShared },
  search: { title: () => say('health.search.title'), judge: judgeSearch },
  expressions: { title: () => say('health.expressions.title'), judge: judgeExpressions },
  byline: { title: () => say('health.byline.title'), judge: judgeByline },
  restricted: { title: () => say('health.restricted.title'), judge: judgeRestricted },
  schedules: { title: () => say('health.schedules.title'), judge: judgeSchedules },
  limits: { title: () => say('health.limits.title'), judge: judgeLimits },
};

export const checkTitle = (id: HealthCheckId): string => checks[id].title();

/** The result of each check, in their order. `now`: milliseconds since the epoch. */
export const evaluate = (ids: readonly HealthCheckId[], seen: Observations, now: number): HealthCheckResult[] =>
  ids.map((id) => ({ id, title: checkTitle(id), ...checks[id].judge(seen, now) }));
