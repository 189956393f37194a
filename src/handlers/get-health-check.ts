import { evaluate } from '../health/evaluate';
import { getHealthRun, type HealthRun } from '../store/health-check';
import type { HealthReport } from '../api';
import type { Handler } from './answering';
import { requireAdmin } from './require-admin';

export const getHealthCheck: Handler<'getHealthCheck'> = async () => {
  await requireAdmin();
  const run = await getHealthRun();
  return { report: run === undefined ? null : reportOf(run) };
};

export const reportOf = ({ observed, pageUrl }: HealthRun): HealthReport => ({
  startedAt: observed.startedAt,
  checks: evaluate(observed),
  pageUrl,
});
