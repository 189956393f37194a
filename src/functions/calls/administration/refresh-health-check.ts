import { Failure } from '../../../errors/failure';
import { getHealthRun, setLate } from '../../../features/health/store/health-check';
import { message } from '../../../i18n/message';
import type { Handler } from '../../runtime/answering';
import { observeLate } from '../../../features/health/health-observations';
import { healthReportOf } from '../../../features/health/health-report';
import { requireAdmin } from '../../runtime/require-admin';

/** Looks again for what the last run waits for. */
export const refreshHealthCheck: Handler<'refreshHealthCheck'> = async (_input, { siteUrl }) => {
  await requireAdmin();
  const run = await getHealthRun();
  if (run === undefined)
    throw new Failure('not-found', message('health.neverRun.message'), message('health.neverRun.advice'));
  const { startedAt } = run.observed;
  await setLate(startedAt, await observeLate(run.issue?.id ?? null, startedAt));
  return { report: await healthReportOf(run, siteUrl) };
};
