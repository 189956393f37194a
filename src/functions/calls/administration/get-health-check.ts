import { getHealthRun } from '../../../features/health/store/health-check';
import type { Handler } from '../../runtime/answering';
import { healthReportOf } from '../../../features/health/health-report';
import { isJiraConnected } from '../../../features/designs/jira-connection';
import { requireAdmin } from '../../runtime/require-admin';

export const getHealthCheck: Handler<'getHealthCheck'> = async (_input, { siteUrl }) => {
  await requireAdmin();
  const run = await getHealthRun();
  return {
    report: run === undefined ? null : await healthReportOf(run, siteUrl),
    isJiraConnected: await isJiraConnected(),
  };
};
