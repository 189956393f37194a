import type { Page } from '../../../platform/confluence/pages';
import type { Issue } from '../../../platform/jira/issues';
import { watchLimits } from '../../../platform/watch-limits';
import type { RunObservations, CallResult } from '../../../features/health/observations';
import {
  getHealthItems,
  getHealthWatch,
  type HealthRun,
  missingEntities,
  setHealthRun,
  setHealthWatch,
  setLate,
  storageReads,
} from '../../../features/health/store/health-check';
import type { Handler } from '../../runtime/answering';
import { type IssuePlan, makeHealthIssue, planHealthIssue } from '../../../features/health/health-issue';
import {
  changeIssue,
  changePage,
  observeAsApp,
  observeLate,
  tryByline,
  tryConfluenceScopes,
  tryExpression,
  tryJiraScopes,
  writeProperty,
} from '../../../features/health/health-observations';
import { healthPage } from '../../../features/health/health-page';
import { healthReportOf } from '../../../features/health/health-report';
import { isJiraConnected } from '../../../features/designs/jira-connection';
import { pushJobs } from '../../../platform/queue/push-jobs';
import { requireAdmin } from '../../runtime/require-admin';
import { statusQueue } from '../../../features/designs/status-queue';
import { tryCall } from '../../../features/health/try-call';

/**
 * Runs the checks as the person who asks, on a private page of theirs and an issue. What may take minutes is looked for
 * again by `refreshHealthCheck`.
 */
export const runHealthCheck: Handler<'runHealthCheck'> = async ({ spaceId, projectId }, { accountId, siteUrl }) => {
  await requireAdmin();
  const startedAt = new Date().toISOString();
  const known = await getHealthItems();
  // Atlassian asks for consent at the first call of a product: before anything is written.
  const plan = await planOf(projectId, known.issueIds, accountId);
  const { result, limits } = await watchLimits(() =>
    observe({ startedAt, spaceId, plan, knownPages: known.pageIds, accountId }),
  );
  const { page, issue, observed } = result;
  const run: HealthRun = {
    observed: { ...observed, limits },
    pageId: page?.id ?? null,
    issue: issue === undefined ? null : { id: issue.id, key: issue.key },
  };
  // What comes late is noted for the run that was started last: another one would wait for it in vain.
  if ((await getHealthWatch())?.since === startedAt) {
    await setLate(startedAt, await observeLate(run.issue?.id ?? null, startedAt));
    await setHealthRun(run);
  }
  return { report: await healthReportOf(run, siteUrl) };
};

type Plan = { value: IssuePlan } | { trouble: Exclude<CallResult, 'ok'> };

async function planOf(projectId: string | null, known: readonly string[], accountId: string): Promise<Plan> {
  if (!(await isJiraConnected())) return { value: 'not-connected' };
  if (projectId === null && known.length === 0) return { value: 'not-chosen' };
  return tryCall(() => planHealthIssue(projectId, known, accountId));
}

interface Start {
  startedAt: string;
  spaceId: string | null;
  plan: Plan;
  knownPages: readonly string[];
  accountId: string;
}

interface Seen {
  page: Page | undefined;
  issue: Issue | undefined;
  observed: Omit<RunObservations, 'limits'>;
}

async function observe({ startedAt, spaceId, plan, knownPages, accountId }: Start): Promise<Seen> {
  const storage = { reads: await storageReads(startedAt), missingEntities: await missingEntities() };
  const triedPage = await tryCall(() => healthPage(spaceId, knownPages, { startedAt, accountId }));
  const page = 'value' in triedPage ? triedPage.value : undefined;
  const { issue, made } = await issueOf(plan, page?.id ?? null);
  const inConfluenceScopes = await tryConfluenceScopes(page, accountId);
  await setHealthWatch({ pageId: page?.id ?? null, issueId: issue?.id ?? null, since: startedAt });
  const [inConfluence, inJira, queue] = await Promise.all([
    page ? observePage(page, startedAt) : undefined,
    issue ? observeIssue(issue, page?.id ?? null, startedAt) : undefined,
    pushJob(startedAt),
  ]);
  const pageTrouble = 'trouble' in triedPage ? triedPage.trouble : null;
  const isReadable = !inConfluenceScopes.some(({ scope, tried }) => scope === 'read:page:confluence' && tried !== 'ok');
  const scopes = [
    { scope: 'read:content-details:confluence', tried: 'ok' as const },
    ...inConfluenceScopes,
    { scope: 'write:page:confluence', tried: inConfluence?.write ?? (isReadable ? ofMaking(pageTrouble) : null) },
    ...(await tryJiraScopes(issue, accountId, 'trouble' in plan ? plan.trouble : null)),
    { scope: 'write:jira-work', tried: inJira?.write ?? ('value' in plan ? ofMaking(made) : null) },
    { scope: 'storage:app', tried: 'ok' as const },
  ];
  const observed = {
    startedAt,
    storage,
    page: 'trouble' in triedPage ? triedPage.trouble : ('ok' as const),
    issue: made,
    scopes,
    restricted: inConfluence?.restricted ?? null,
    byline: inConfluence?.byline ?? null,
    property: inJira?.property ?? null,
    expression: inJira?.expression ?? null,
    queue,
    changed: { page: inConfluence?.write === 'ok', issue: inJira?.write === 'ok' },
  };
  return { page, issue, observed };
}

async function issueOf(
  plan: Plan,
  pageId: string | null,
): Promise<{ issue: Issue | undefined; made: RunObservations['issue'] }> {
  if ('trouble' in plan) return { issue: undefined, made: plan.trouble };
  const planned = plan.value;
  if (typeof planned === 'string') return { issue: undefined, made: planned };
  if ('use' in planned) return { issue: planned.use, made: 'ok' };
  const made = await tryCall(() => makeHealthIssue(planned.make, planned.projectId, pageId));
  return 'value' in made ? { issue: made.value, made: 'ok' } : { issue: undefined, made: made.trouble };
}

/** How what could not be made tells of the scope: a person may also lack the permission, which is no matter of scopes. */
const ofMaking = (made: RunObservations['issue'] | null): CallResult | null => (made === 'unauthorized' ? made : null);

async function observePage(page: Page, startedAt: string) {
  const write = await changePage(page, startedAt);
  const [restricted, byline] = await Promise.all([observeAsApp(page), tryByline(page, startedAt)]);
  return { write, restricted, byline };
}

async function observeIssue(issue: Issue, pageId: string | null, startedAt: string) {
  const write = await changeIssue(issue, pageId, startedAt);
  const [property, expression] = await Promise.all([writeProperty(issue, startedAt), tryExpression(issue)]);
  return { write, property, expression };
}

async function pushJob(startedAt: string): Promise<RunObservations['queue']> {
  try {
    await pushJobs(statusQueue, [{ body: { healthJob: startedAt } }]);
    return 'pushed';
  } catch (error) {
    console.warn('The queue refused a job:', error instanceof Error ? error.name : '');
    return 'refused';
  }
}
