/** What a transition with the rule “Design approved” lets through, and what it says otherwise. */
import type { ApprovalStep, TransitionRule } from '../../src/contract/api';
import { ada, ben, chloe, dmitri } from '../../packages/local-site/products/people';
import { engineering } from '../../packages/local-site/products/spaces';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { doc, h, header, lozenge, macro, p, row, table } from '../words';
import { architect, lead, requestReview, type Reviews, reviewsOn, sections } from './reviews';
import { peopleOn, type SitePersonAtWork, valueOf } from './site-person';

let site: LocalSite;
let reviews: Reviews;
let author: SitePersonAtWork;
let first: SitePersonAtWork;
let second: SitePersonAtWork;

let untouched: ReturnType<LocalSite['store']['copy']>;

beforeAll(async () => {
  site = await startSite();
  [author, first, second] = peopleOn(site, ada, ben, chloe);
  untouched = site.store.copy();
});
beforeEach(() => {
  site.store.restore(untouched);
  site.settings.set({ asAppRestricted: 'blocked' });
  reviews = reviewsOn(site, author);
});
afterAll(() => site.stop());

const usual: TransitionRule = {
  mustBeLinked: true,
  mustBeApproved: true,
  noBlockingQuestions: true,
  onFailure: 'pass',
  onCreate: 'pass',
};
/** Puts the rule on moving work to Done. */
const ruled = (rule: Partial<TransitionRule> | string = {}) => {
  const configuration = typeof rule === 'string' ? rule : JSON.stringify({ ...usual, ...rule });
  site.products.workflows.addRule(
    dmitri.accountId,
    { projectKey: 'PAY', transitionId: '31' },
    {
      moduleKey: 'design-approved',
      configuration,
    },
  );
};
/** What Jira says to an attempt to move PAY-1 there. */
async function attempt(): Promise<string> {
  const response = await author.product('POST', '/rest/api/3/issue/PAY-1/transitions', { transition: { id: '31' } });
  if (response.ok) return 'moved';
  const { errorMessages } = (await response.json()) as { errorMessages: string[] };
  return errorMessages.join('\n');
}
const take = async (person: SitePersonAtWork, pageId: string, step: ApprovalStep) =>
  valueOf(await reviews.take(person, pageId, step));
const approve = (role: string): ApprovalStep => ({ type: 'approve', role });
async function approved(...content: Parameters<Reviews['publish']>): Promise<string> {
  const pageId = await reviews.publish(...content);
  await take(author, pageId, requestReview);
  await take(first, pageId, approve(lead));
  await take(second, pageId, approve(architect));
  return pageId;
}
const notReady = (reasons: string) =>
  `A technical design of PAY-1 is not ready: ${reasons}. The Technical designs panel of PAY-1 shows what you can view of it.`;
const restrict = (pageId: string) => author.restrict(pageId, 'read', [ada.accountId]);
const day = () =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(site.clock.now()),
  );

test('an issue waits until its design is linked, reviewed, approved, and as it was approved', async () => {
  ruled();
  const unlinked = await attempt();
  const pageId = await reviews.publish();
  const draft = await attempt();
  await take(author, pageId, requestReview);
  await take(first, pageId, approve(lead));
  const halfSigned = await attempt();
  await take(second, pageId, approve(architect));
  await reviews.edit(pageId, 'idempotent', 'not idempotent');
  const changed = await attempt();
  await reviews.edit(pageId, 'not idempotent', 'idempotent');
  expect([unlinked, draft, halfSigned, changed, await attempt()]).toEqual([
    'No technical design is linked to PAY-1. Link one in the Technical designs panel, then try again.',
    notReady('nobody has asked for a review'),
    notReady('Architect has not signed'),
    notReady(`1 section changed since ${day()}`),
    'moved',
  ]);
});

test.each(['pass', 'block'] as const)(
  'an issue is created as the rule says, whatever else it says: %s',
  async (onCreate) => {
    const configuration = JSON.stringify({ ...usual, onCreate, onFailure: onCreate === 'pass' ? 'block' : 'pass' });
    const create = { projectKey: 'PAY', transitionId: '1' };
    site.products.workflows.addRule(dmitri.accountId, create, { moduleKey: 'design-approved', configuration });
    const response = await author.product('POST', '/rest/api/3/issue', {
      fields: { project: { key: 'PAY' }, issuetype: { name: 'Epic' }, summary: 'Refunds' },
    });
    expect([response.status, await response.json()]).toEqual(
      onCreate === 'pass'
        ? [201, expect.objectContaining({ key: expect.stringMatching(/^PAY-/) as string })]
        : [
            400,
            {
              errorMessages: [
                'A new issue has no technical design yet, and the rule “Design approved” of this workflow lets no issue be created without one. Ask a Jira admin to change the rule on the Create transition.',
              ],
              errors: {},
            },
          ],
    );
  },
);

test('it tells the truth though properties and the page say otherwise', async () => {
  ruled();
  const pageId = await reviews.publish(p('Status: ', lozenge('Approved', 'green')), ...sections);
  await author.json('PUT', '/rest/api/3/issue/PAY-1/properties/tdd-designs', {
    designs: 1,
    status: 'approved',
    openQuestions: 0,
    blockingQuestions: 0,
    approvedAt: '2026-01-01T00:00:00.000Z',
  });
  const forged = { title: 'Approved (version 1, 2 of 2)', tooltip: 'Approved', status: 'approved' };
  const path = `/wiki/api/v2/pages/${pageId}/properties`;
  const { results } = await author.json<{ results: { id: string; version: { number: number } }[] }>('GET', path);
  const [property] = results;
  await author.json('PUT', `${path}/${property?.id ?? ''}`, {
    key: 'tdd_status',
    value: forged,
    version: { number: (property?.version.number ?? 0) + 1 },
  });
  expect(await attempt()).toBe(notReady('nobody has asked for a review'));
});

test('an open question that is marked as blocking holds an approved design back', async () => {
  ruled();
  const questions = (status: string) => [
    h(2, 'Open Questions'),
    table(header('#', 'Question', 'Blocking?', 'Status'), row('q1', '1', 'Which ledger?', 'Yes', lozenge(status))),
    ...sections,
  ];
  const pageId = await approved(...questions('Open'));
  const blocked = await attempt();
  await author.writePage(pageId, (document) => ({
    ...document,
    content: document.content.map((macro) => ({ ...macro, content: questions('Resolved') })),
  }));
  expect([blocked, await attempt()]).toEqual([notReady('1 open question is marked as blocking'), 'moved']);
});

describe('When the app can’t tell', () => {
  const cannotTell = (reason: string) =>
    `The app can’t tell whether the technical designs of PAY-1 are ready: ${reason}. Try again in a minute. If it stays, ask a Jira admin: the rule “Design approved” blocks this transition until the app can tell.`;

  const failing = (path: string) => {
    site.faults.set([
      { fault: 'events', twice: false, reversed: false },
      { fault: 'failed', path },
    ]);
  };

  const troubles: [string, string, () => Promise<unknown>][] = [
    ['a page that it may not see', 'the app may not view all of them', async () => restrict(await approved())],
    [
      'Confluence being away',
      'Confluence did not answer',
      async () => {
        await approved();
        failing('/wiki/api/v2/pages');
      },
    ],
    [
      'Jira being away',
      'Jira did not answer',
      async () => {
        await approved();
        failing('/rest/api/3/issue/PAY-1');
      },
    ],
  ];

  test.each(troubles)('%s holds the issue back where the rule says so', async (_, reason, trouble) => {
    ruled({ onFailure: 'block' });
    await trouble();
    expect(await attempt()).toBe(cannotTell(reason));
  });

  test.each(troubles)('%s lets the issue through where the rule does not say otherwise', async (_, __, trouble) => {
    ruled();
    await trouble();
    expect(await attempt()).toBe('moved');
  });

  it('still says what is missing from the designs it sees', async () => {
    ruled();
    await restrict(await approved());
    await reviews.publish();
    expect(await attempt()).toBe(notReady('nobody has asked for a review'));
  });

  it('needs to know nothing of designs that only have to be there', async () => {
    ruled({ mustBeApproved: false, noBlockingQuestions: false, onFailure: 'block' });
    await restrict(await reviews.publish());
    expect(await attempt()).toBe('moved');
  });
});

test('a rule that cannot be read lets issues through, and the log says so', async () => {
  ruled('["mustBeApproved"]');
  await reviews.publish();
  expect([await attempt(), site.log.entries.some(({ text }) => text.includes('the rule can’t be read'))]).toEqual([
    'moved',
    true,
  ]);
});

test('a rule without a configuration asks for everything', async () => {
  site.products.workflows.addRule(
    dmitri.accountId,
    { projectKey: 'PAY', transitionId: '31' },
    {
      moduleKey: 'design-approved',
    },
  );
  await reviews.publish();
  expect(await attempt()).toBe(notReady('nobody has asked for a review'));
});

test('fifty designs of an issue are judged in a few calls, and in time', async () => {
  ruled();
  const { id: epicId } = await author.json<{ id: string }>('GET', '/rest/api/3/issue/PAY-1?fields=summary');
  const config = { templateId: 'engineering', templateVersion: 1, epicId, epicKey: 'PAY-1' };
  for (let count = 1; count <= 50; count += 1) {
    await author.publishInserted(engineering.id, `Design ${String(count)}`, doc(macro(config, ...sections)));
  }
  site.products.log.length = 0;
  const before = Date.now();
  const said = await attempt();
  const calls = site.products.log.filter(({ principal }) => principal.throughApp).map(({ method }) => method);
  expect([
    said.startsWith('50 technical designs of PAY-1 are not ready: nobody has asked for a review (50).'),
    calls,
    Date.now() - before < 10_000,
  ]).toEqual([true, ['GET', 'GET', 'GET', 'GET'], true]);
});
