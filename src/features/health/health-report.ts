import { healthCheckIds, type HealthReport } from '../../contract/api';
import { evaluate } from './evaluate';
import { type HealthRun, readNoted } from './store/health-check';

/** What a run has found by now. */
export async function healthReportOf({ observed, late, pageUrl, issueUrl }: HealthRun): Promise<HealthReport> {
  const { startedAt } = observed;
  const seen = { ...observed, ...late, ...(await readNoted(startedAt)) };
  return { startedAt, checks: evaluate(healthCheckIds, seen, Date.now()), pageUrl, issueUrl };
}
