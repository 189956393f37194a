/** Each thing of the platform that can fail on the local site, and what the health check says of it. */
import type { HealthCheckId } from '../../src/contract/api';
import { dmitri } from '../../packages/local-site/products/people';
import type { LocalSite } from '../../packages/local-site/site';
import { dataOf } from '../adversary/world';

export interface HealthFailure {
  what: string;
  make: (site: LocalSite) => void;
  /** Minutes that pass after the run, where only time tells. */
  minutes?: number;
  /** The checks that fail, each with the cause that it names. */
  failed: Partial<Record<HealthCheckId, string>>;
}

export const toldLimits = { fault: 'limits-told', near: false } as const;

export const healthFailures: readonly HealthFailure[] = [
  {
    what: 'an entity that Forge does not know',
    make: (site) => {
      site.platformFaults.set([
        { of: 'storage', path: '/api/v1/entity/get', entity: 'overview-entry', status: 404, code: 'SCHEMA_NOT_FOUND' },
      ]);
    },
    failed: { storage: 'Forge does not know this entity of the app: overview-entry.' },
  },
  {
    what: 'a space without the right to create pages',
    make: (site) => {
      for (const { access } of dataOf(site).confluence.spaces) access[dmitri.accountId] = 'view';
    },
    failed: { page: 'The page could not be made. Confluence refused it for lack of permission (403).' },
  },
  {
    what: 'a Jira that does not create issues',
    make: (site) => {
      site.faults.set([toldLimits, { fault: 'failed', method: 'POST', path: '/issue/bulk' }]);
    },
    failed: { issue: 'The work item could not be made. Jira gave no answer that the app can use.' },
  },
  {
    what: 'a scope that nobody has allowed',
    make: (site) => {
      site.faults.set([toldLimits, { fault: 'without-scope', scope: 'read:jira-user' }]);
    },
    failed: { scopes: 'Calls that need this scope were refused with 401 or 403: read:jira-user.' },
  },
  {
    what: 'a queue that takes no jobs',
    make: (site) => {
      site.platformFaults.set([{ of: 'queue', times: 100, status: 400 }]);
    },
    failed: { queue: 'Forge took no job for the queue.' },
  },
  {
    what: 'events of Confluence that never come',
    make: (site) => {
      site.faults.set([toldLimits, { fault: 'lost-events', product: 'confluence' }]);
    },
    minutes: 16,
    failed: { 'page-events': 'No event of Confluence came within 15 minutes.' },
  },
  {
    what: 'events of Jira that never come',
    make: (site) => {
      site.faults.set([toldLimits, { fault: 'lost-events', product: 'jira' }]);
    },
    minutes: 16,
    failed: { 'issue-events': 'No event of Jira came within 15 minutes.' },
  },
  {
    what: 'a storage for each product',
    make: (site) => {
      site.settings.set({ storage: 'two' });
    },
    failed: {
      'shared-storage':
        'A function that ran in Jira did not see what was stored from Confluence: each product has a storage of its own.',
    },
  },
  {
    what: 'a JQL without the field of the app',
    make: (site) => {
      site.faults.set([toldLimits, { fault: 'no-indexed-properties' }]);
    },
    failed: { search: 'Jira does not know the field designStatus.' },
  },
  {
    what: 'a JQL that does not find the issue',
    make: (site) => {
      site.faults.set([toldLimits, { fault: 'stale-search', writes: 1000 }]);
    },
    minutes: 16,
    failed: { search: 'JQL did not find the work item by designStatus within 15 minutes.' },
  },
  {
    what: 'expressions that do not know the level of a type',
    make: (site) => {
      site.settings.set({ expressionField: 'missing' });
    },
    failed: {
      expressions:
        'Jira expressions do not know the level of a type (issueType.hierarchyLevel), so the panel shows on types named Epic or エピック alone.',
    },
  },
  {
    what: 'a property of a page that cannot be written',
    make: (site) => {
      site.faults.set([toldLimits, { fault: 'failed', method: 'POST', path: '/properties' }]);
    },
    failed: { byline: 'The property could not be written. Confluence gave no answer that the app can use.' },
  },
  {
    what: 'schedules that do not run any more',
    make: () => undefined,
    minutes: 27 * 60,
    failed: { schedules: 'These schedules have not run in time: remind-owners, overview-day.' },
  },
  {
    what: 'a limit that is near',
    make: (site) => {
      site.faults.set([{ fault: 'limits-told', near: true }]);
    },
    failed: { limits: 'Less than a fifth is left of what the app may call in this hour.' },
  },
  {
    what: 'a call too many',
    make: (site) => {
      site.faults.set([toldLimits, { fault: 'rate-limited', retryAfter: 600, path: '/assignable/search' }]);
    },
    failed: { limits: 'A call was refused because the app made too many (429).' },
  },
];
