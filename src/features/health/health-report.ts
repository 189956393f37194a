import { healthCheckIds, type HealthReport } from '../../contract/api';
import type { Unformatted } from '../../i18n/message';
import { browseUrl } from '../designs/epic';
import { evaluate } from './evaluate';
import { type HealthRun, readNoted } from './store/health-check';

/** What a run has found by now. */
export async function healthReportOf(
  { observed, pageId, issue }: HealthRun,
  siteUrl: string,
): Promise<Unformatted<HealthReport>> {
  const { startedAt } = observed;
  const seen = { ...observed, ...(await readNoted(startedAt)) };
  return {
    startedAt,
    checks: evaluate(healthCheckIds, seen, Date.now()),
    pageUrl: pageId === null ? null : pageUrl(siteUrl, pageId),
    issueUrl: issue === null ? null : browseUrl(siteUrl, issue.key),
  };
}

/** Without the key of the space, which in a personal one is made of an account id, and without the title. */
const pageUrl = (siteUrl: string, pageId: string): string => `${siteUrl}/wiki/spaces/viewpage.action?pageId=${pageId}`;
