/** The health check: what it says of a site on which all holds, and the cause that it names for each thing that does not. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { type HealthCheckResult, healthCheckIds, type HealthReport } from '../../src/contract/api';
import { entityNames } from '../../src/features/health/store/health-check';
import { scheduleHours } from '../../src/features/health/store/schedules';
import { ada, ben, dmitri } from '../../packages/local-site/products/people';
import { engineering } from '../../packages/local-site/products/spaces';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { dataOf } from '../adversary/world';
import { doc, p } from '../words';
import { healthFailures, toldLimits } from './health-failures';
import { peopleOn, type SitePersonAtWork, valueOf } from './site-person';

const settings = {
  siteUrl: 'given',
  expressionField: 'there',
  storage: 'one',
  asAppRestricted: 'blocked',
  selfGenerated: 'asApp',
} as const;
const manifest = parse(readFileSync(resolve(__dirname, '../../manifest.yml'), 'utf8')) as {
  app: { storage: { entities: { name: string }[] } };
  modules: { scheduledTrigger: { key: string }[] };
  permissions: { scopes: string[] };
};

let site: LocalSite;
let admin: SitePersonAtWork;
let author: SitePersonAtWork;
let untouched: ReturnType<LocalSite['store']['copy']>;
beforeAll(async () => {
  site = await startSite({ settings });
  [admin, author] = peopleOn(site, dmitri, ada);
  untouched = site.store.copy();
});
beforeEach(async () => {
  site.store.restore(untouched);
  site.settings.set(settings);
  site.faults.set([toldLimits]);
  site.platformFaults.set([]);
  await runSchedules();
});
afterAll(() => site.stop());

async function runSchedules(): Promise<void> {
  for (const key of Object.keys(scheduleHours)) await site.runSchedule(key);
  await site.queueIdle();
}

const start = async () =>
  valueOf(await admin.administration('runHealthCheck', { spaceId: engineering.id, projectId: '10001' })).report;
const refreshed = async () => valueOf(await admin.administration('refreshHealthCheck', {})).report;

/** Runs the checks, and looks once more after some minutes. */
async function run(minutes = 0): Promise<HealthReport> {
  await start();
  await site.queueIdle();
  site.clock.advance(minutes * 60);
  return refreshed();
}

const by = (outcome: HealthCheckResult['outcome'], { checks }: HealthReport) =>
  Object.fromEntries(checks.filter((check) => check.outcome === outcome).map(({ id, found }) => [id, found]));
const pagesOf = (person: { accountId: string }) =>
  dataOf(site).confluence.pages.filter(
    ({ authorId, title }) => authorId === person.accountId && title.startsWith('Health'),
  );
const issuesOfChecks = () => dataOf(site).jira.issues.filter(({ summary }) => summary.startsWith('Health'));

test('everything passes on a site where it holds, and the page shows it again', async () => {
  const report = await run();
  expect([
    report.checks.map(({ id, outcome, advice }) => [id, outcome, advice]),
    valueOf(await admin.administration('getHealthCheck', {})),
  ]).toEqual([healthCheckIds.map((id) => [id, 'passed', null]), { report, isJiraConnected: true }]);
});

test.each(healthFailures)('the cause of a failure is named: $what', async ({ make, minutes, failed }) => {
  make(site);
  const report = await run(minutes);
  expect([
    by('failed', report),
    report.checks.filter(({ outcome, advice }) => outcome === 'failed' && !advice),
  ]).toEqual([failed, []]);
});

test.each(manifest.permissions.scopes.filter((scope) => !/^(storage:app|report:|read:content-details)/.test(scope)))(
  'the scope %s is named where the installation lacks it',
  async (scope) => {
    site.faults.set([{ fault: 'without-scope', scope }]);
    expect(by('failed', await start()).scopes).toBe(
      `Calls that need this scope were refused with 401 or 403: ${scope}.`,
    );
  },
);

test('what has not come yet is waited for, with what to do', async () => {
  site.faults.set([toldLimits, { fault: 'events', twice: false, reversed: false }]);
  const { checks } = await start();
  const notYet = checks.filter(({ id, outcome }) => outcome === 'waiting' && id !== 'schedules');
  expect(notYet.map(({ id, advice }) => [id, advice])).toEqual(
    ['queue', 'page-events', 'issue-events', 'shared-storage'].map((id) => [id, 'Choose Refresh in a few minutes.']),
  );
});

test('it says how late an event came', async () => {
  site.faults.set([toldLimits, { fault: 'late-events', seconds: 540 }]);
  await run();
  site.clock.advance(600);
  await site.queueIdle();
  expect(by('passed', await refreshed())['page-events']).toBe('An event of Confluence was worked on after 10 minutes.');
});

test('where events of what the app did for a person count as its own, a person’s change of the issue tells', async () => {
  site.settings.set({ selfGenerated: 'asAnybody' });
  const before = await run();
  const [issue] = issuesOfChecks();
  await admin.json('PUT', `/rest/api/3/issue/${issue?.id ?? ''}`, {
    fields: { summary: 'Health check, changed by hand' },
  });
  await site.queueIdle();
  const ofEvents = (outcome: 'passed' | 'waiting', report: HealthReport) =>
    ['page-events', 'issue-events', 'shared-storage'].filter((id) => Object.hasOwn(by(outcome, report), id));
  expect([ofEvents('waiting', before), ofEvents('passed', await refreshed())]).toEqual([
    ['issue-events', 'shared-storage'],
    ['page-events', 'issue-events', 'shared-storage'],
  ]);
});

test('whether the app itself sees restricted pages is said either way', async () => {
  const hidden = by('passed', await run()).restricted;
  site.settings.set({ asAppRestricted: 'sees' });
  expect([hidden, by('passed', await run()).restricted]).toEqual([
    expect.stringContaining('does not see'),
    expect.stringContaining('sees pages whatever their restrictions'),
  ]);
});

test('where Jira is not connected, or no project chosen, its checks say that they were not made', async () => {
  const reports = [];
  for (const connected of [false, true]) {
    site.setJiraConnected(connected);
    reports.push(valueOf(await admin.administration('runHealthCheck', { spaceId: engineering.id, projectId: null })));
  }
  const ofJira = ['issue', 'issue-events', 'shared-storage', 'search', 'expressions'];
  const why = (first: string) =>
    Object.fromEntries(ofJira.map((id) => [id, id === 'issue' ? first : 'There is no Jira work item to check it on.']));
  expect(reports.map(({ report }) => by('unchecked', report))).toEqual([
    expect.objectContaining(why('The app is not connected to Jira on this site.')),
    expect.objectContaining(why('No Jira project was chosen.')),
  ]);
});

test('one private page and one issue are made, and used again', async () => {
  await run();
  await run();
  valueOf(await admin.administration('runHealthCheck', { spaceId: null, projectId: null }));
  const [page, ...others] = pagesOf(dmitri);
  expect([page?.restrictions, others, issuesOfChecks().map(({ reporterId }) => reporterId)]).toEqual([
    { read: [dmitri.accountId], update: [dmitri.accountId] },
    [],
    [dmitri.accountId],
  ]);
});

test('what was deleted is made anew', async () => {
  const first = await run();
  await admin.product('DELETE', `/wiki/api/v2/pages/${pagesOf(dmitri)[0]?.id ?? ''}`);
  await admin.product('DELETE', `/rest/api/3/issue/${issuesOfChecks()[0]?.id ?? ''}`);
  const second = await run();
  expect([
    by('failed', second),
    pagesOf(dmitri).map(({ status }) => status),
    issuesOfChecks().length,
    first.pageUrl === second.pageUrl,
  ]).toEqual([{}, ['trashed', 'current'], 1, false]);
});

test('what a person wrote on the page of the checks stays, and the next run makes another', async () => {
  await run();
  const [{ id } = { id: '' }] = pagesOf(dmitri);
  const { title, version } = await admin.page(id);
  const notes = doc(p('Minutes of the first deployment'));
  await admin.json('PUT', `/wiki/api/v2/pages/${id}`, {
    id,
    status: 'current',
    title,
    version: { number: version + 1 },
    body: { representation: 'atlas_doc_format', value: JSON.stringify(notes) },
  });
  await run();
  await run();
  expect([(await admin.page(id)).document, pagesOf(dmitri).length]).toEqual([notes, 2]);
});

test('an issue that a design was linked to is left as it is, and the next run makes another', async () => {
  await run();
  const [{ id, key } = { id: '', key: '' }] = issuesOfChecks();
  const pageId = await admin.publishDesign([p('Text')], { linkedTo: 'PAY-1' });
  valueOf(await admin.panel(key, 'linkDesign', { page: pageId, move: true }));
  await site.queueIdle();
  const seen = async () => [
    await admin.json('GET', `/rest/api/3/issue/${id}/properties/tdd-designs`),
    issuesOfChecks().find((issue) => issue.id === id)?.summary,
  ];
  const before = await seen();
  await run();
  expect([await seen(), issuesOfChecks().length]).toEqual([before, 2]);
});

test.each([
  ['POST', '/footer-comments'],
  ['PUT', '/wiki/api/v2/pages'],
  ['PUT', '/properties'],
] as const)('a run that is killed at %s %s leaves its page and its issue to the next', async (method, path) => {
  site.faults.set([toldLimits, { fault: 'killed', effect: true, method, path }]);
  await expect(start()).rejects.toThrow();
  await start();
  expect([pagesOf(dmitri).length, issuesOfChecks().length]).toEqual([1, 1]);
});

/** Runs the checks once more in the middle of a call: before Jira gets the app's request to this path. */
async function duringACallOf(path: string, call: () => Promise<unknown>): Promise<void> {
  const fetch = site.products.fetch.bind(site.products);
  site.products.fetch = async (request, principal) => {
    if (!request.url.includes(path)) return fetch(request, principal);
    site.products.fetch = fetch;
    await start();
    return fetch(request, principal);
  };
  await call();
}

test.each([
  ['run', '/expression/evaluate', () => start()],
  ['look again', '/search/jql', () => refreshed()],
] as const)('a %s that ends after a newer run leaves that run’s report', async (_what, path, call) => {
  const before = await run();
  site.clock.advance(60);
  await duringACallOf(path, call);
  await site.queueIdle();
  site.clock.advance(16 * 60);
  const after = await refreshed();
  expect([by('failed', after), after.startedAt > before.startedAt]).toEqual([{}, true]);
});

test('an issue that was deleted since the run is not found, rather than the field not known', async () => {
  await start();
  await admin.product('DELETE', `/rest/api/3/issue/${issuesOfChecks()[0]?.id ?? ''}`);
  const soon = await refreshed();
  site.clock.advance(16 * 60);
  expect([by('waiting', soon).search, by('failed', await refreshed()).search]).toEqual([
    'JQL has not found the work item by designStatus for less than a minute.',
    'JQL did not find the work item by designStatus within 15 minutes.',
  ]);
});

test('a page that others may view is not called private', async () => {
  await run();
  const [page] = pagesOf(dmitri);
  if (page) page.restrictions = { read: [], update: [] };
  const report = await run();
  expect([by('failed', report).page, by('passed', report).page]).toEqual([
    'The page is there, but others can view it too.',
    undefined,
  ]);
});

test('a page that another admin was let into stays theirs', async () => {
  await run();
  const [page] = pagesOf(dmitri);
  if (page) page.restrictions = { read: [], update: [] };
  for (const person of site.products.people) if (person.accountId === ben.accountId) person.isConfluenceAdmin = true;
  const [other] = peopleOn(site, ben);
  valueOf(await other.administration('runHealthCheck', { spaceId: engineering.id, projectId: '10001' }));
  for (const person of site.products.people) if (person.accountId === ben.accountId) delete person.isConfluenceAdmin;
  expect([page?.version.number, pagesOf(ben).length]).toEqual([2, 1]);
});

test('neither the key of a personal space nor a title that somebody gave is in the report or stored', async () => {
  const space = dataOf(site).confluence.spaces.find(({ id }) => id === engineering.id);
  if (space) space.key = `~${dmitri.accountId.replace(/[:-]/g, '')}`;
  await start();
  const [page] = pagesOf(dmitri);
  if (page) page.title = 'Health of the team, in confidence';
  const report = await start();
  const stored = JSON.stringify(site.store.section('forge-storage', () => ({})));
  const texts = [space?.key ?? '', 'confidence'];
  expect(texts.filter((text) => stored.includes(text) || JSON.stringify(report).includes(text))).toEqual([]);
});

test('another admin has a page of their own', async () => {
  await run();
  for (const person of site.products.people) if (person.accountId === ben.accountId) person.isConfluenceAdmin = true;
  const [other] = peopleOn(site, ben);
  valueOf(await other.administration('runHealthCheck', { spaceId: engineering.id, projectId: '10001' }));
  for (const person of site.products.people) if (person.accountId === ben.accountId) delete person.isConfluenceAdmin;
  expect([pagesOf(dmitri).length, pagesOf(ben).map(({ restrictions }) => restrictions.read)]).toEqual([
    1,
    [[ben.accountId]],
  ]);
});

test('what it stores names no account', async () => {
  await run();
  const stored = JSON.stringify(site.store.section('forge-storage', () => ({})));
  expect(stored).toContain('health-check');
  expect([dmitri, ada].filter(({ accountId }) => stored.includes(accountId))).toEqual([]);
});

test('who administers a space, and not Confluence, is refused, and nothing is made', async () => {
  for (const { access } of dataOf(site).confluence.spaces) access[ada.accountId] = 'admin';
  const answers = [
    await author.raw('131103', 'getHealthCheck', {}),
    await author.raw('131103', 'runHealthCheck', { spaceId: engineering.id, projectId: '10001' }),
    await author.raw('131103', 'refreshHealthCheck', {}),
    await author.raw('131103', 'searchProjects', { query: '' }),
  ];
  const refused = {
    code: 'forbidden',
    message: 'Only people who administer Confluence can do this.',
    advice: 'Ask a Confluence admin of this site.',
  };
  expect([answers, pagesOf(ada), issuesOfChecks()]).toEqual([
    answers.map(() => ({ ok: false, error: refused })),
    [],
    [],
  ]);
});

test('the settings of Confluence open for nobody else', async () => {
  await expect(author.administration('getHealthCheck', {})).rejects.toThrow(
    'Only people who administer Confluence see its settings.',
  );
});

test('it knows each entity and each schedule of the manifest', () => {
  const names = manifest.app.storage.entities.map(({ name }) => name);
  const schedules = manifest.modules.scheduledTrigger.map(({ key }) => key);
  expect([[...entityNames].sort(), Object.keys(scheduleHours).sort()]).toEqual([names.sort(), schedules.sort()]);
});
