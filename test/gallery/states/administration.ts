import type { HealthCheckResult } from '../../../src/contract/api';
import { failed, reading, statesOf, value, wide } from '../gallery-state';

const check = (
  id: HealthCheckResult['id'],
  title: string,
  outcome: HealthCheckResult['outcome'],
  found: string,
  advice: string | null = null,
): HealthCheckResult => ({ id, title, outcome, found, advice });

const passed = check(
  'consent',
  'The app may act as you',
  'passed',
  'Confluence answered a call that the app made as you.',
);

const notAllowed = failed({
  code: 'forbidden',
  message: 'Only people who administer Confluence can do this.',
  advice: 'Ask a Confluence admin of this site.',
});

const kept = value<'getRetention'>({ months: 12, version: 1 });

const found = (...checks: HealthCheckResult[]) => ({
  getRetention: kept,
  getHealthCheck: value<'getHealthCheck'>({
    report: {
      startedAt: '2026-11-20T09:00:00.000Z',
      checks,
      pageUrl: 'https://example.atlassian.net/wiki/spaces/ENG/pages/70009',
      issueUrl: 'https://example.atlassian.net/browse/PAY-7',
    },
    isJiraConnected: true,
  }),
});

export const administrationStates = statesOf(
  {
    surface: 'Page for admins of Confluence',
    entry: 'administration',
    extension: { type: 'confluence:globalSettings' },
    widths: wide,
  },
  [
    { state: 'Loading', answers: { getHealthCheck: 'never', getRetention: 'never' }, shows: reading },
    {
      state: 'Never checked',
      answers: { getRetention: kept, getHealthCheck: value<'getHealthCheck'>({ report: null, isJiraConnected: true }) },
      shows: 'Run the checks',
    },
    { state: 'All passed', answers: found(passed), shows: 'Passed' },
    {
      state: 'One failed',
      answers: found(
        passed,
        check(
          'storage',
          'Forge storage',
          'failed',
          'Forge does not know this entity of the app: overview-entry.',
          'What the app stores there is lost. Deploy it again with forge deploy, then run the checks again.',
        ),
      ),
      shows: 'Failed',
    },
    {
      state: 'Waiting, and not checked',
      answers: found(
        passed,
        check(
          'page-events',
          'Events from Confluence',
          'waiting',
          'No event of Confluence has come for 2 minutes. It may take fifteen.',
          'Choose Refresh in a few minutes.',
        ),
        check('issue', 'A Jira work item, made as you', 'unchecked', 'No Jira project was chosen.'),
      ),
      shows: 'Refresh',
    },
    {
      state: 'Without Jira',
      answers: {
        getRetention: kept,
        getHealthCheck: value<'getHealthCheck'>({ report: null, isJiraConnected: false }),
      },
      shows: /Jira is not connected/,
    },
    {
      state: 'No space chosen',
      answers: { getRetention: kept, getHealthCheck: value<'getHealthCheck'>({ report: null, isJiraConnected: true }) },
      shows: 'Choose a space.',
      act: (page) => page.getByRole('button', { name: 'Run the checks' }).click(),
    },
    {
      state: 'For somebody else',
      answers: { getHealthCheck: notAllowed, getRetention: notAllowed },
      shows: 'Only people who administer Confluence can do this.',
    },
    {
      state: 'In German',
      locale: 'de-DE',
      answers: found(passed),
      shows: 'Bestanden',
    },
  ],
);
