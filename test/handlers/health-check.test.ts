/** The health check: what it says of a site on which all holds, and the cause that it names for each thing that does not. */
import { ada, dmitri } from '../../packages/local-site/products/people';
import { engineering } from '../../packages/local-site/products/spaces';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { dataOf } from '../adversary/world';
import { peopleOn, type SitePersonAtWork, valueOf } from './site-person';

let site: LocalSite;
let admin: SitePersonAtWork;
let author: SitePersonAtWork;
let untouched: ReturnType<LocalSite['store']['copy']>;
beforeAll(async () => {
  site = await startSite();
  [admin, author] = peopleOn(site, dmitri, ada);
  untouched = site.store.copy();
});
afterEach(() => {
  site.platformFaults.set([]);
  site.store.restore(untouched);
});
afterAll(() => site.stop());

const run = async () => valueOf(await admin.administration('runHealthCheck', { spaceId: engineering.id })).report;
const outcomes = (report: Awaited<ReturnType<typeof run>>) =>
  Object.fromEntries(report.checks.map(({ id, outcome }) => [id, outcome]));
const pagesOf = (person: { accountId: string }) =>
  dataOf(site).confluence.pages.filter(
    ({ authorId, title }) => authorId === person.accountId && title.startsWith('Health'),
  );

test('everything holds on a site where it does, and the page shows it again', async () => {
  const report = await run();
  expect([outcomes(report), valueOf(await admin.administration('getHealthCheck', {})).report]).toEqual([
    { consent: 'passed', storage: 'passed', page: 'passed' },
    report,
  ]);
});

test('nobody but the admin sees the page, which the next run uses again', async () => {
  await run();
  await run();
  const [page, ...others] = pagesOf(dmitri);
  expect([page?.restrictions, others]).toEqual([{ read: [dmitri.accountId], update: [dmitri.accountId] }, []]);
});

test('a page that was deleted is made anew', async () => {
  await run();
  await admin.product('DELETE', `/wiki/api/v2/pages/${pagesOf(dmitri)[0]?.id ?? ''}`);
  const { checks } = await run();
  expect([checks.find(({ id }) => id === 'page')?.outcome, pagesOf(dmitri).map(({ status }) => status)]).toEqual([
    'passed',
    ['trashed', 'current'],
  ]);
});

test.each([
  [
    'an entity that Forge does not know',
    () => {
      site.platformFaults.set([
        { of: 'storage', path: '/api/v1/entity/get', call: 7, status: 404, code: 'SCHEMA_NOT_FOUND' },
      ]);
    },
    {
      id: 'storage',
      found: 'Forge does not know this entity of the app: design-row.',
      advice: 'What the app stores there is lost. Deploy it again with forge deploy, then run the checks again.',
    },
  ],
])('the cause of a failure is named: %s', async (_, make, { id, found, advice }) => {
  make();
  const { checks } = await run();
  expect(checks.filter(({ outcome }) => outcome !== 'passed')).toEqual([
    expect.objectContaining({ id, outcome: 'failed', found, advice }),
  ]);
});

test('who administers a space, and not Confluence, is refused, and no page is made', async () => {
  dataOf(site).confluence.spaces.forEach(({ access }) => (access[ada.accountId] = 'admin'));
  const answers = [
    await author.raw('131103', 'getHealthCheck', {}),
    await author.raw('131103', 'runHealthCheck', { spaceId: engineering.id }),
  ];
  const refused = {
    code: 'forbidden',
    message: 'Only people who administer Confluence can do this.',
    advice: 'Ask a Confluence admin of this site.',
  };
  expect([answers, pagesOf(ada)]).toEqual([answers.map(() => ({ ok: false, error: refused })), []]);
});

test('the settings of Confluence open for nobody else', async () => {
  await expect(author.administration('getHealthCheck', {})).rejects.toThrow(
    'Only people who administer Confluence see its settings.',
  );
});
