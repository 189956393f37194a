/** What the app does while its license is not active, and what it makes up for once it is. */
import { type ApiName, api } from '../../src/contract/api';
import { ada, dmitri } from '../../packages/local-site/products/people';
import { readManifest } from '../../packages/local-site/forge/manifest';
import { engineering } from '../../packages/local-site/products/spaces';
import { callIn, tries } from '../security/calls';
import { buildSecrets, type SecretSite, type Target } from '../security/secrets';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { date, openQuestions } from '../words';
import { reviewSite } from './review-site';
import { questionOfAda, sections, timeless } from './reviews';
import { personOn, valueOf } from './site-person';
import { forgetWritten, writtenBy } from './written';

describe('a call', () => {
  let site: LocalSite;
  let secrets: SecretSite;
  let untouched: ReturnType<LocalSite['store']['copy']>;
  beforeAll(async () => {
    // Epics of the project OPS are of a type that is called Initiative.
    site = await startSite({ settings: { expressionField: 'there' } });
    site.faults.set([{ fault: 'events', twice: false, reversed: false }]);
    secrets = await buildSecrets(site);
    untouched = site.store.copy();
  }, 120_000);
  afterAll(() => site.stop());

  /** What each call of the contract comes to, and what it wrote: of whoever may make it, where that is somebody. */
  async function outcomes(licence: 'none' | 'active' | 'lapsed', names: readonly ApiName[]) {
    const found: Record<string, { outcome: string; wrote: string[] }> = {};
    const [target] = secrets.targets as [Target];
    for (const [what, tried] of Object.entries(tries)) {
      const name = callIn(what);
      if (name === undefined || !names.includes(name)) continue;
      site.store.restore(untouched);
      site.settings.set({ licence });
      forgetWritten(site);
      const person = /Policy|Template|HealthCheck|Retention|searchProjects|\(a space\)/.test(what) ? dmitri : ada;
      const { outcome } = await tried.run(site, person, target);
      found[what] = { outcome, wrote: writtenBy(site) };
    }
    return found;
  }
  const names = Object.keys(api) as ApiName[];
  const writing = names.filter((name) => api[name].writes);
  const reading = names.filter((name) => !api[name].writes);
  const all = (found: object, value: unknown) => Object.fromEntries(Object.keys(found).map((what) => [what, value]));

  test('that writes is refused while the license is not active, and has written nothing', async () => {
    const found = await outcomes('lapsed', writing);
    expect(found).toEqual(all(found, { outcome: 'license-inactive', wrote: [] }));
  });

  test('that is said to read answers as ever while the license is not active, and writes nothing', async () => {
    const found = await outcomes('lapsed', reading);
    expect(found).toEqual(all(found, { outcome: 'ok', wrote: [] }));
  });

  test.each(['none', 'active'] as const)(
    'that is said to write is not refused with the license: %s',
    async (licence) => {
      const found = await outcomes(licence, writing);
      const refused = Object.entries(found).filter(([, { outcome }]) => outcome === 'license-inactive');
      expect(refused).toEqual([]);
    },
  );

  test('that is said to read writes nothing with an active license either', async () => {
    const found = await outcomes('active', reading);
    expect(found).toEqual(all(found, { outcome: 'ok', wrote: [] }));
  });

  test('has its words in the language of whoever is refused', async () => {
    site.store.restore(untouched);
    site.settings.set({ licence: 'lapsed' });
    const answer = await personOn(site, ada.accountId).macro(secrets.targets[0]?.pageId ?? '', 'moveOntoPage', {
      pageId: secrets.targets[0]?.pageId ?? '',
    });
    expect(answer).toEqual({
      ok: false,
      error: {
        code: 'license-inactive',
        message: 'The app’s license isn’t active on this site, so nothing can be changed.',
        advice:
          'Nothing is lost and everything can still be read. To make changes again, ask a site admin to renew the license.',
      },
    });
  });
});

const at = reviewSite();

const lookDaily = async () => {
  for (const key of ['overview-day', 'remind-owners']) await at.site.runSchedule(key);
  await at.site.queueIdle();
};

interface Designs {
  synced: string;
  approved: string;
  trashed: string;
  ticket: string;
}

async function publishAll(): Promise<Designs> {
  const question = questionOfAda(date('2026-12-01'));
  const synced = await at.author.publishDesign(openQuestions(question), { linkedTo: 'PAY-1', title: 'Synced' });
  await at.site.queueIdle();
  const { did } = await at.author.sync(synced);
  const approved = await at.approved();
  const trashed = await at.author.publishDesign(sections, { linkedTo: 'PAY-1', title: 'Trashed' });
  await at.site.queueIdle();
  return { synced, approved, trashed, ticket: did.find(({ type }) => type === 'create')?.ticket.key ?? '' };
}

/** What people and their programs do in the products. */
async function work({ synced, approved, trashed, ticket }: Designs): Promise<void> {
  await at.reviews.edit(approved, 'idempotent by payment id', 'idempotent by refund id');
  await at.author.complete(ticket);
  await at.author.writePage(synced, (document) => ({
    ...document,
    content: [...document.content, { type: 'paragraph', content: [{ type: 'text', text: 'Later.' }] }],
  }));
  await at.author.json('DELETE', `/wiki/api/v2/pages/${trashed}`);
}

/** All that anybody sees of the designs. How often a page was written differs, and when. */
async function seen({ synced, approved }: Designs): Promise<unknown> {
  const byline = async (pageId: string) =>
    (
      await at.author.json<{ results: { value: unknown }[] }>(
        'GET',
        `/wiki/api/v2/pages/${pageId}/properties?key=tdd_status`,
      )
    ).results.map(({ value }) => value);
  const of = { of: { spaceId: engineering.id }, filter: {}, sort: 'title' } as const;
  const shown = {
    pages: [(await at.author.page(synced)).document, (await at.author.page(approved)).document],
    bylines: [await byline(synced), await byline(approved)],
    onIssue: await at.author.json('GET', '/rest/api/3/issue/PAY-1/properties/tdd-designs'),
    panel: valueOf(await at.author.panel('PAY-1', 'getEpicDesigns', {})),
    overview: valueOf(await at.author.spacePage('ENG', 'listDesigns', of)),
  };
  return timeless(
    JSON.parse(
      JSON.stringify(shown, (key, value: unknown) =>
        ['version', 'localId', 'lastChange', 'seen'].includes(key) ? undefined : value,
      ),
    ),
  );
}

test('work without a person writes nothing while the license is not active, and catches up when it is again', async () => {
  at.startOver();
  const designs = await publishAll();
  const start = at.site.store.copy();

  await work(designs);
  await at.site.queueIdle();
  await lookDaily();
  const neverLapsed = await seen(designs);

  at.site.store.restore(start);
  at.site.settings.set({ licence: 'lapsed' });
  forgetWritten(at.site);
  await work(designs);
  await at.site.queueIdle();
  await lookDaily();
  const written = writtenBy(at.site);
  at.site.settings.set({ licence: 'active' });
  const before = await seen(designs);
  await lookDaily();
  expect({
    written,
    isBehind: JSON.stringify(before) !== JSON.stringify(neverLapsed),
    now: await seen(designs),
  }).toEqual({
    written: [],
    isBehind: true,
    now: neverLapsed,
  });
});

test('each function of the manifest without a person writes nothing while the license is not active', async () => {
  at.startOver();
  const { synced, ticket } = await publishAll();
  const issue = { id: await at.author.issueId(ticket) };
  await work({ synced, approved: await at.approved(), trashed: await at.approved(), ticket });
  const all = { body: { allAfter: null } };
  const content = { id: synced, type: 'page' };
  const events: Record<string, unknown> = {
    'on-app-installed': { context: 'ari:cloud:confluence::site/1' },
    'on-page-changed': { content },
    'register-design': { body: { pageId: synced } },
    'on-page-status': { eventType: 'avi:confluence:moved:page', content },
    'on-overview-day': {},
    'refresh-overview-rows': all,
    'on-issue-changed': { issue },
    'on-issue-deleted': { issue },
    'follow-tickets': { body: { pageId: synced } },
    'on-reminder-day': {},
    'keep-in-step': { body: { pageId: synced } },
    'remind-of-designs': { body: { pageIds: [synced], day: '2026-12-24' } },
    'validate-transition': { issue: { key: 'PAY-1' } },
    'issue-status': { extension: { issue: { id: '10010' } } },
    'export-design': { context: { content: { id: synced } } },
  };
  // What people call has tests of its own. Whatever the license, the app takes away what it wrote before it is uninstalled,
  // and erases the ids of accounts that were closed.
  const others = ['resolver', 'documents', 'before-uninstall', 'on-personal-data-week', 'keep-personal-data'];
  const { modules } = readManifest(`${__dirname}/../..`);
  expect(
    modules.function
      .map(({ key }) => key)
      .filter((key) => !others.includes(key))
      .sort(),
  ).toEqual(Object.keys(events).sort());
  at.site.settings.set({ licence: 'lapsed' });
  forgetWritten(at.site);
  for (const [functionKey, event] of Object.entries(events)) {
    const module = { functionKey, moduleKey: functionKey, moduleType: 'core:trigger' };
    const result = await at.site.invokeFunction({ ...module, accountId: ada.accountId, event });
    if (!result.ok) throw new Error(`${functionKey}: ${result.error.message}`);
  }
  await at.site.queueIdle();
  expect(writtenBy(at.site)).toEqual([]);
});

test('the rule on a transition lets pass while the license is not active, whatever it asks for', async () => {
  at.startOver();
  const rule = {
    mustBeLinked: true,
    mustBeApproved: true,
    noBlockingQuestions: true,
    onFailure: 'block',
    onCreate: 'block',
  };
  at.site.products.workflows.addRule(
    dmitri.accountId,
    { projectKey: 'PAY', transitionId: '31' },
    { moduleKey: 'design-approved', configuration: JSON.stringify(rule) },
  );
  const move = async () => {
    const path = '/rest/api/3/issue/PAY-1/transitions';
    return (await at.author.product('POST', path, { transition: { id: '31' } })).ok;
  };
  const held = await move();
  at.site.settings.set({ licence: 'lapsed' });
  expect([held, await move()]).toEqual([false, true]);
});
