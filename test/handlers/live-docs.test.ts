/** Live docs: they are read, reviewed and approved; the app writes nothing to them and makes no tickets. */
import type { AdfNode } from '../../src/contract/adf-node';
import type { Approval } from '../../src/contract/api';
import { ada, dmitri } from '../../packages/local-site/products/people';
import { doc, macro, openQuestions, p } from '../words';
import { architect, lead, questionOfAda, requestReview, screenOf, sections } from './reviews';
import { approve, reviewSite } from './review-site';
import { valueOf } from './site-person';

const at = reviewSite();
beforeEach(() => {
  at.startOver();
  at.site.settings.set({ subtype: 'given' });
});

const asked = questionOfAda('2020-01-01');
const withRow: AdfNode[] = [...openQuestions(asked), ...sections];
const approveAll = async (pageId: string) => {
  await at.take(at.author, pageId, requestReview);
  await at.take(at.first, pageId, approve(lead));
  await at.take(at.second, pageId, approve(architect));
};
const goLive = (pageId: string) => {
  at.site.products.liveDocs.turnOn(ada.accountId, pageId);
};
/** An approved design on a page that has since become a live doc. */
const approvedLive = async () => {
  const pageId = await at.approved(...withRow);
  await at.site.queueIdle();
  goLive(pageId);
  return pageId;
};
/** What people type in the live editor, up to the end of their session. */
async function editLive(pageId: string, change: (text: string) => string): Promise<void> {
  const { liveDocs } = at.site.products;
  liveDocs.edit(ada.accountId, pageId, change(liveDocs.bodyOf(ada.accountId, pageId)));
  liveDocs.endSession(ada.accountId, pageId);
  await Promise.resolve();
}
const faulty = (bodies: 'empty' | 'stale') => {
  at.site.faults.set([
    { fault: 'events', twice: false, reversed: false },
    { fault: 'live-bodies', bodies },
  ]);
};
const look = async (pageId: string) => valueOf(await at.author.macro(pageId, 'getDesign', { pageId })).design;
const statusOf = ({ status, signed, changed }: Approval) => [status, signed, changed];
const onIssue = async (): Promise<Record<string, unknown>> =>
  (await at.author.json<{ value: Record<string, unknown> }>('GET', '/rest/api/3/issue/PAY-1/properties/tdd-designs'))
    .value;
const inByline = async (pageId: string) => {
  const path = `/wiki/api/v2/pages/${pageId}/properties?key=tdd_status`;
  return (await at.author.json<{ results: { value: { status: string } }[] }>('GET', path)).results[0]?.value.status;
};
/** What was asked of Confluence and Jira through the app that writes a body of a page, or an issue. */
const writes = () =>
  at.site.products.log
    .filter(({ principal, method }) => principal.throughApp && (method === 'PUT' || method === 'POST'))
    .map(({ method, path }) => `${method} ${path}`)
    .filter((call) => /^(PUT \/wiki\/api\/v2\/pages\/\d+|(PUT|POST) \/rest\/api\/3\/issue(\/\w+(-\d+)?)?)$/.test(call));
const unread = 'This live doc can’t be read right now. Its approval stays as it was; try again in a few minutes.';

test.each(['given', 'missing'] as const)(
  'a live doc is not synced and not moved onto its page, and the app says what to do; its subtype being %s',
  async (subtype) => {
    const pageId = await at.reviews.publish(...withRow);
    goLive(pageId);
    at.site.settings.set({ subtype });
    at.site.products.log.length = 0;
    const { title } = await at.author.page(pageId);
    const advice = 'Turn live editing off, then try again; nothing was changed.';
    const notSynced = {
      ok: false,
      error: { code: 'page-live', message: `“${title}” is a live doc, so it can’t be synced with Jira.`, advice },
    };
    expect([
      (await look(pageId)).isLive,
      await at.author.macro(pageId, 'previewSync', { pageId }),
      await at.author.macro(pageId, 'applySync', { pageId, steps: ['create:question:r1'], sides: {} }),
      await at.author.macro(pageId, 'moveOntoPage', { pageId }),
      writes(),
    ]).toEqual([
      true,
      notSynced,
      notSynced,
      {
        ok: false,
        error: {
          code: 'page-live',
          message: `“${title}” is a live doc, so the design can’t be moved onto it.`,
          advice,
        },
      },
      [],
    ]);
  },
);

test('a live doc is reviewed and approved, and nothing is written to its body', async () => {
  const created = await at.author.json<{ id: string }>('POST', '/wiki/api/v2/pages', {
    spaceId: '65601',
    status: 'current',
    subtype: 'live',
    title: 'Live from the start',
    body: {
      representation: 'atlas_doc_format',
      value: JSON.stringify(doc(macro({ templateId: 'engineering', templateVersion: 1 }, ...withRow))),
    },
  });
  await at.site.queueIdle();
  at.site.products.log.length = 0;
  await approveAll(created.id);
  await at.site.queueIdle();
  expect([(await look(created.id)).approval.status, await inByline(created.id), writes()]).toEqual([
    'approved',
    'approved',
    [],
  ]);
});

test('the end of a session of live editing changes what an approval says, as an edit of a page does', async () => {
  const pageId = await approvedLive();
  await editLive(pageId, (text) => text.replace('may lag behind', 'will lag behind'));
  await at.site.queueIdle();
  expect([(await look(pageId)).approval.status, await inByline(pageId), (await onIssue()).status]).toEqual([
    'changedSince',
    'changed since approval',
    'changed since approval',
  ]);
});

test('once live editing is off, the page follows its approval again', async () => {
  const pageId = await at.reviews.publish(...withRow);
  goLive(pageId);
  await approveAll(pageId);
  await at.site.queueIdle();
  const { version: during } = await at.author.page(pageId);
  at.site.products.liveDocs.turnOff(ada.accountId, pageId);
  await Promise.resolve();
  await at.site.queueIdle();
  const { version: after } = await at.author.page(pageId);
  expect([during, after]).toEqual([1, 2]);
});

describe.each(['empty', 'stale'] as const)('a live doc whose body comes %s', (bodies) => {
  test('keeps its approval, and says that it can’t be read now', async () => {
    const pageId = await at.reviews.publish(...withRow);
    goLive(pageId);
    await editLive(pageId, (text) => text.replace('Which queue?', 'Which of the queues?'));
    await at.site.queueIdle();
    await approveAll(pageId);
    await at.site.queueIdle();
    const before = [statusOf((await look(pageId)).approval), await inByline(pageId), await onIssue()];
    faulty(bodies);
    const { approval, unreadable } = await look(pageId);
    await at.site.runSchedule('overview-day');
    await at.site.invokeFunction({
      functionKey: 'keep-in-step',
      moduleKey: 'status-copies',
      moduleType: 'consumer',
      event: { body: { pageId } },
    });
    await at.site.queueIdle();
    const rows = valueOf(
      await at.author.spacePage('ENG', 'listDesigns', {
        of: { spaceId: '65601' },
        filter: {},
        sort: 'question',
        limit: 25,
      }),
    ).rows.map((each) => each.pageId);
    expect([statusOf(approval), await inByline(pageId), await onIssue()]).toEqual(before);
    expect([unreadable, rows, Object.values(approval.steps).flat().filter(Boolean)]).toEqual([[unread], [pageId], []]);
  });

  test('is decided on by nobody until it can be read', async () => {
    const pageId = await at.reviews.publish(...withRow);
    goLive(pageId);
    await editLive(pageId, (text) => text.replace('may lag behind', 'will lag behind'));
    await at.take(at.author, pageId, requestReview);
    await at.take(at.first, pageId, approve(lead));
    const screen = await screenOf(at.second, pageId);
    faulty(bodies);
    const answer = await at.second.macro(pageId, 'takeApprovalStep', {
      pageId,
      step: approve(architect),
      ...screen,
    });
    const { title } = await at.author.page(pageId);
    expect(answer).toEqual({
      ok: false,
      error: {
        code: 'page-unreadable',
        message: `“${title}” is a live doc that can’t be read right now.`,
        advice: 'Try again in a few minutes. If it still can’t be read, turn live editing off; nothing was changed.',
      },
    });
  });
});

test('a ticket that changes writes nothing to a live doc', async () => {
  const pageId = await at.reviews.publish(...withRow);
  const { did } = await at.author.sync(pageId);
  await at.site.queueIdle();
  const { version } = await at.author.page(pageId);
  goLive(pageId);
  const key = did.find(({ kind }) => kind === 'question')?.ticket.key ?? '';
  await at.author.complete(key);
  await at.site.queueIdle();
  expect((await at.author.page(pageId)).version).toBe(version);
});

test('a rule can’t be decided by a live doc that can’t be read', async () => {
  const pageId = await approvedLive();
  at.site.products.workflows.addRule(
    dmitri.accountId,
    { projectKey: 'PAY', transitionId: '31' },
    {
      moduleKey: 'design-approved',
      configuration: JSON.stringify({
        mustBeLinked: true,
        mustBeApproved: true,
        noBlockingQuestions: true,
        onFailure: 'block',
      }),
    },
  );
  faulty('empty');
  const response = await at.author.product('POST', '/rest/api/3/issue/PAY-1/transitions', { transition: { id: '31' } });
  const { errorMessages } = (await response.json()) as { errorMessages: string[] };
  expect([pageId !== '', errorMessages[0]]).toEqual([true, expect.stringContaining('one of them can’t be read')]);
});

test('a macro without an approval reads as nothing that is gone', async () => {
  const pageId = await at.reviews.publish(p('Words.'));
  goLive(pageId);
  faulty('empty');
  const { unreadable, approval } = await look(pageId);
  expect([unreadable, approval.status]).toEqual([[unread], 'draft']);
});

test('an event of a version that has not come over REST yet is looked at again later', async () => {
  const pageId = await approvedLive();
  const arrived = (version: number) =>
    at.site.invokeFunction({
      functionKey: 'register-design',
      moduleKey: 'page-changes',
      moduleType: 'consumer',
      event: { body: { pageId, version } },
    });
  const { version } = await at.author.page(pageId);
  at.site.products.log.length = 0;
  expect([await arrived(version), await arrived(version + 1)]).toEqual([
    { ok: true },
    { ok: true, value: expect.objectContaining({ _retry: true }) as unknown },
  ]);
});
