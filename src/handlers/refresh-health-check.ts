import { Failure } from '../failure';
import { getHealthRun, setHealthRun } from '../store/health-check';
import { message } from '../words/message';
import type { Handler } from './answering';
import { lookLater } from './health-observations';
import { healthReportOf } from './health-report';
import { requireAdmin } from './require-admin';

/** Looks again for what the last run waits for. */
export const refreshHealthCheck: Handler<'refreshHealthCheck'> = async () => {
  await requireAdmin();
  const run = await getHealthRun();
  if (run === undefined)
    throw new Failure('not-found', message('health.neverRun.message'), message('health.neverRun.advice'));
  const late = await lookLater(run.issueId, run.observed.startedAt);
  const next = { ...run, late };
  await setHealthRun(next);
  return { report: await healthReportOf(next) };
};
