/**
 * The main jobs on a platform that is one way or another: what comes of them is written down for each value of each setting.
 * Runs under the strictest settings with all tests, and under all pairs with `npm run test:platform`.
 */
import type { ApiAnswer, ApiName } from '../../src/contract/api';
import { ada, ben, chloe, dmitri } from '../../packages/local-site/products/people';
import { type SiteSettings, settingsIn } from '../../packages/local-site/settings';
import { engineering } from '../../packages/local-site/products/spaces';
import { date, openQuestions } from '../words';
import { approve, reviewSite } from '../handlers/review-site';
import { lead, questionOfAda, requestReview, sections } from '../handlers/reviews';
import { personOn, valueOf } from '../handlers/site-person';

const at = reviewSite();
let played: SiteSettings;
const consent = () => {
  for (const { accountId } of [ada, ben, chloe, dmitri]) at.site.consents.give(accountId, ['confluence', 'jira']);
};
beforeEach(() => {
  at.startOver();
  played = at.site.settings.now();
  consent();
});

/** Nothing is written while the license is not active: what comes of that stands in a test of its own. */
const isLapsed = settingsIn(process.env.SITE_SETTINGS).licence === 'lapsed';
const whileLicensed = isLapsed ? test.skip : test;

const question = questionOfAda(date('2026-12-01'));
const publish = async () => {
  const pageId = await at.author.publishDesign(openQuestions(question), { linkedTo: 'PAY-1' });
  await at.site.queueIdle();
  return pageId;
};
const codeOf = <Name extends ApiName>(answer: ApiAnswer<Name>): string => (answer.ok ? 'ok' : answer.error.code);
const designOn = async (pageId: string) => valueOf(await at.author.macro(pageId, 'getDesign', { pageId })).design;
const propertyOfEpic = async () =>
  (await at.author.json<{ value: Record<string, unknown> }>('GET', '/rest/api/3/issue/PAY-1/properties/tdd-designs'))
    .value;

whileLicensed('a person gets what they came for, once they have consented where they are asked', async () => {
  const pageId = await publish();
  at.site.consents.forget();
  const look = async () => {
    const extension = { content: { id: pageId } };
    const call = { accountId: ada.accountId, moduleKey: 'tdd', extension, name: 'getDesign', payload: { pageId } };
    const result = await at.site.invokeResolver(call);
    return result.ok ? (result.value as { ok: boolean }).ok : (result.consentTo ?? result.error.name);
  };
  const first = await look();
  consent();
  expect([first, await look()]).toEqual([played.consent === 'asked' ? ['confluence'] : true, true]);
});

whileLicensed(
  'a design has its epic with an address, and the panel has the design where both have one storage',
  async () => {
    const pageId = await publish();
    const { epic } = await designOn(pageId);
    const panel = await at.author.panel('PAY-1', 'getEpicDesigns', {});
    expect([epic, codeOf(panel), await propertyOfEpic()]).toEqual([
      expect.objectContaining({ key: 'PAY-1', url: `${at.site.url}/browse/PAY-1` }),
      played.storage === 'one' ? 'ok' : 'storage-apart',
      expect.objectContaining({ designs: 1, status: 'draft' }),
    ]);
  },
);

whileLicensed('a row gets one ticket, a second sync nothing, and a ticket that is done comes to the page', async () => {
  const pageId = await publish();
  const { did } = await at.author.sync(pageId);
  const again = await at.author.sync(pageId);
  await at.site.queueIdle();
  await at.author.complete(did.find(({ type }) => type === 'create')?.ticket.key ?? '');
  await at.site.queueIdle();
  const byItself = (await designOn(pageId)).openQuestions.done;
  await at.author.sync(pageId);
  expect({
    did: did.map(({ type }) => type).sort(),
    again: again.did,
    // The event of an issue finds no design where Jira has a storage of its own: a person's sync does.
    byItself,
    inTheEnd: (await designOn(pageId)).openQuestions.done,
  }).toEqual({
    did: ['create', 'create-tracking'],
    again: [],
    byItself: played.storage === 'one' ? 1 : 0,
    inTheEnd: 1,
  });
});

whileLicensed('what somebody writes on a page stays while the app has something to write there by itself', async () => {
  const pageId = await at.reviews.publish(...sections);
  await at.site.queueIdle();
  const { title, document, version } = await at.author.page(pageId);
  at.site.clock.advance(1);
  const body = {
    representation: 'atlas_doc_format',
    value: JSON.stringify({ ...document, content: document.content.slice(0, 1) }),
  };
  const draft = { id: pageId, status: 'draft', title: `${title}, again`, body, version: { number: 1 } };
  const { status } = await at.first.product('PUT', `/wiki/api/v2/pages/${pageId}`, draft);
  await at.take(at.author, pageId, requestReview);
  await at.take(at.first, pageId, approve(lead));
  await at.site.queueIdle();
  const kept = await at.first.json<{ title: string }>('GET', `/wiki/api/v2/pages/${pageId}?get-draft=true`);
  const isDrafted = played.newerDraft === 'there';
  expect([status, kept.title, (await at.author.page(pageId)).version > version]).toEqual([
    isDrafted ? 200 : 501,
    isDrafted ? `${title}, again` : title,
    !isDrafted,
  ]);
});

/** Moves PAY-1 to Done, which a rule holds back that blocks where the app can't tell. */
async function move(): Promise<string> {
  const response = await at.author.product('POST', '/rest/api/3/issue/PAY-1/transitions', { transition: { id: '31' } });
  if (response.ok) return 'moved';
  return ((await response.json()) as { errorMessages: string[] }).errorMessages.join('\n');
}
const ruled = () => {
  const rule = { mustBeLinked: true, mustBeApproved: true, noBlockingQuestions: true, onFailure: 'block' };
  const place = { projectKey: 'PAY', transitionId: '31' };
  const configuration = JSON.stringify(rule);
  at.site.products.workflows.addRule(dmitri.accountId, place, { moduleKey: 'design-approved', configuration });
};

whileLicensed('a design is approved, and the rule lets its epic pass where Jira sees that', async () => {
  ruled();
  const pageId = await at.approved();
  await at.site.queueIdle();
  expect([(await designOn(pageId)).approval.status, (await propertyOfEpic()).status, await move()]).toEqual([
    'approved',
    'approved',
    played.storage === 'one' ? 'moved' : expect.stringContaining('it does not see what is stored in Confluence'),
  ]);
});

whileLicensed(
  'of a restricted page its issue tells no more than that, and the rule what the app can tell',
  async () => {
    ruled();
    const pageId = await at.approved();
    await at.author.restrict(pageId, 'read', [ada.accountId]);
    await at.site.queueIdle();
    const told = JSON.stringify(await propertyOfEpic());
    const { title } = await at.author.page(pageId);
    const outcome = await move();
    const isSeen = played.storage === 'one' && played.asAppRestricted === 'sees';
    expect([told.includes(title), told.includes('approved'), outcome.includes(title), outcome === 'moved']).toEqual([
      false,
      false,
      false,
      isSeen,
    ]);
  },
);

whileLicensed('a comment that is made while the app writes a page keeps its words', async () => {
  const pageId = await publish();
  at.site.faults.set([{ fault: 'commented', words: 'queue' }]);
  const { failed } = await at.author.sync(pageId);
  at.site.faults.set([]);
  const { results } = await at.author.json<{ results: { resolutionStatus: string }[] }>(
    'GET',
    `/wiki/api/v2/pages/${pageId}/inline-comments`,
  );
  expect([failed, results.map(({ resolutionStatus }) => resolutionStatus)]).toEqual([[], ['open']]);
});

whileLicensed(
  'the panel is on epics, and on types of their level with another name where conditions know the level',
  async () => {
    const isShown = async (key: string) => {
      try {
        await personOn(at.site, dmitri.accountId).panel(key, 'getEpicDesigns', {});
        return true;
      } catch {
        return false;
      }
    };
    expect([await isShown('PAY-1'), await isShown('OPS-1'), await isShown('PAY-4')]).toEqual([
      true,
      played.expressionField === 'there',
      false,
    ]);
  },
);

test('with a license that is not active, a person gets what they came for, and changes nothing', async () => {
  at.site.settings.set({ licence: 'active' });
  const pageId = await publish();
  at.site.settings.set({ licence: 'lapsed' });
  const { epic } = await designOn(pageId);
  const panel = await at.author.panel('PAY-1', 'getEpicDesigns', {});
  const unlinked = await at.author.macro(pageId, 'unlinkDesign', { pageId });
  expect([epic, codeOf(panel), codeOf(unlinked), (await designOn(pageId)).epic]).toEqual([
    expect.objectContaining({ key: 'PAY-1' }),
    played.storage === 'one' ? 'ok' : 'storage-apart',
    'license-inactive',
    epic,
  ]);
});

whileLicensed(
  'a new design that a person may only propose to link is listed, whoever its event says made the page',
  async () => {
    const prefill = { featureName: 'New', authors: [], date: '2026-11-30', links: [] };
    const wanted = { spaceId: engineering.id, title: 'New', templateId: 'engineering', prefill } as const;
    const made = await personOn(at.site, chloe.accountId).panel('PAY-1', 'createDesign', wanted);
    await at.site.queueIdle();
    const asked = { of: { spaceId: engineering.id }, filter: {}, sort: 'changed' } as const;
    const { rows } = valueOf(await at.author.spacePage('ENG', 'listDesigns', asked));
    expect([codeOf(made), rows.map(({ title }) => title)]).toEqual(
      played.storage === 'one' ? ['ok', ['New']] : ['storage-apart', []],
    );
  },
);
