import { getHealthRun } from '../store/health-check';
import type { Handler } from './answering';
import { healthReportOf } from './health-report';
import { isJiraConnected } from './jira-connection';
import { requireAdmin } from './require-admin';

export const getHealthCheck: Handler<'getHealthCheck'> = async () => {
  await requireAdmin();
  const run = await getHealthRun();
  return {
    report: run === undefined ? null : await healthReportOf(run),
    isJiraConnected: await isJiraConnected(),
  };
};
