import { Failure } from '../../../errors/failure';
import { getHealthRun, setHealthRun } from '../../../features/health/store/health-check';
import { message } from '../../../i18n/message';
import type { Handler } from '../../runtime/answering';
import { lookLater } from '../../../features/health/health-observations';
import { healthReportOf } from '../../../features/health/health-report';
import { requireAdmin } from '../../runtime/require-admin';

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
