/** What a decision is recorded on: the version that was on the person's screen, or nothing. */
import type { ApprovalStep } from '../../src/contract/api';
import { card, h, p } from '../words';
import { architect, lead, requestReview, screenOf } from './reviews';
import { approve, reviewSite } from './review-site';
import { valueOf } from './site-person';

const at = reviewSite();
beforeEach(() => {
  at.startOver();
});

async function inReview(): Promise<string> {
  const pageId = await at.reviews.publish();
  await at.take(at.author, pageId, requestReview);
  return pageId;
}

const widen = (pageId: string) => at.author.writePage(pageId, (document) => ({ ...document }));

test('a version that was edited since is not decided on, and the refusal names what changed', async () => {
  const pageId = await inReview();
  const screen = await screenOf(at.first, pageId);
  await at.reviews.edit(pageId, 'may lag behind', 'may not lag behind');
  const steps: ApprovalStep[] = [
    approve(lead),
    { type: 'requestChanges', role: lead, comment: 'Why?' },
    { ...requestReview, reviewers: [...requestReview.reviewers] },
  ];
  const answers = [];
  for (const step of steps) {
    const who = step.type === 'requestReview' ? at.author : at.first;
    answers.push(await at.reviews.take(who, pageId, step, screen));
  }
  expect([answers, (await at.reviews.history(pageId)).length]).toEqual([
    steps.map(() => ({
      ok: false,
      error: {
        code: 'stale',
        message: 'The page was edited since you looked at it. This section changed: “Risks”.',
        advice: 'Look at what changed, then decide again.',
      },
    })),
    1,
  ]);
});

test('a newer version that says the same is decided on as the version that was seen', async () => {
  const pageId = await inReview();
  const screen = await screenOf(at.first, pageId);
  await widen(pageId);
  const after = await screenOf(at.first, pageId);
  await at.reviews.take(at.first, pageId, approve(lead), screen);
  const [newest] = await at.reviews.history(pageId);
  expect([after.version, newest?.type, newest?.version]).toEqual([screen.version + 1, 'approve', screen.version]);
});

test.each([
  ['of an older version that said something else', -1],
  ['of a version that is still to come', 1],
])('the digest of now is not recorded %s', async (_, by) => {
  const pageId = await inReview();
  await at.reviews.edit(pageId, 'may lag behind', 'may not lag behind');
  const screen = await screenOf(at.first, pageId);
  const claimed = { ...screen, version: screen.version + by };
  const answers = [
    await at.reviews.take(at.first, pageId, approve(lead), claimed),
    await at.reviews.take(at.author, pageId, { type: 'cancelReview' }, claimed),
  ];
  expect([
    answers.map((answer) => (answer.ok ? 'taken' : answer.error.code)),
    (await at.reviews.history(pageId)).length,
  ]).toEqual([['stale', 'stale'], 1]);
});

test('a sign-off is withdrawn though the page was edited since', async () => {
  const pageId = await at.approved();
  const screen = await screenOf(at.second, pageId);
  await at.reviews.edit(pageId, 'may lag behind', 'may not lag behind');
  await at.reviews.take(at.second, pageId, { type: 'withdraw', role: architect }, screen);
  const [newest] = await at.reviews.history(pageId);
  expect([newest?.type, newest?.version]).toEqual(['withdraw', screen.version]);
});

test('what is implemented and rewritten is no longer approved, and the rewritten design cannot be marked', async () => {
  const pageId = await at.approved();
  await at.take(at.author, pageId, { type: 'markImplemented' });
  const implemented = (await at.reviews.look(at.author, pageId)).status;
  await at.reviews.edit(pageId, 'may lag behind', 'may not lag behind');
  const rewritten = (await at.reviews.look(at.author, pageId)).status;
  await at.take(at.author, pageId, { type: 'reopen' });
  const again = await at.reviews.take(at.author, pageId, { type: 'markImplemented' });
  expect([implemented, rewritten, again.ok ? 'taken' : again.error.message]).toEqual([
    'implemented',
    'changedSince',
    'The design changed since it was approved, so it can’t be marked as implemented.',
  ]);
});

test('what was signed without a link is signed for the first issue that it is linked to, and for no other', async () => {
  const pageId = await at.reviews.publish();
  valueOf(await at.author.panel('PAY-1', 'unlinkDesign', { pageId }));
  await at.take(at.author, pageId, requestReview);
  await at.take(at.first, pageId, approve(lead));
  await at.take(at.second, pageId, approve(architect));
  const statuses = [];
  for (const key of ['PAY-1', 'PAY-3', 'PAY-1']) {
    valueOf(await at.author.panel(key, 'linkDesign', { page: pageId, move: true }));
    statuses.push((await at.reviews.look(at.author, pageId)).status);
  }
  expect(statuses).toEqual(['approved', 'changedSince', 'approved']);
});

test('a design that is linked to another issue was not signed for it', async () => {
  const pageId = await at.approved();
  await at.author.panel('PAY-3', 'linkDesign', { page: pageId, move: true });
  const { status, changed } = await at.reviews.look(at.author, pageId);
  await at.take(at.first, pageId, approve(lead));
  await at.take(at.second, pageId, approve(architect));
  const signedAgain = (await at.reviews.look(at.author, pageId)).status;
  expect([status, changed?.relinked, changed?.sections, signedAgain]).toEqual(['changedSince', true, [], 'approved']);
});

test('what changed since a version that nobody decided on is shown to whoever had it on the screen', async () => {
  const pageId = await inReview();
  await at.reviews.edit(pageId, 'may lag behind', 'lags behind');
  const { version, digest } = await screenOf(at.first, pageId);
  await at.reviews.edit(pageId, 'lags behind', 'never lags behind');
  const changesSince = (shown: { version: number; digest: string }) =>
    at.first.macro(pageId, 'getChanges', { pageId, ...shown });
  const shown = await changesSince({ version, digest });
  const other = await changesSince({ version: version - 1, digest });
  const words = shown.ok ? shown.value.sections.map(({ title, blocks }) => [title, blocks[0]?.words]) : shown.error;
  expect([words, other]).toEqual([
    [
      [
        'Risks',
        [
          { text: 'The ledger ', change: 'same' },
          { text: 'never ', change: 'added' },
          { text: 'lags behind.', change: 'same' },
        ],
      ],
    ],
    {
      ok: false,
      error: {
        code: 'not-found',
        message: expect.stringContaining('which you saw, can’t be read any more') as string,
        advice: 'Compare the versions in the page history.',
      },
    },
  ]);
});

test('whoever is asked to sign is told how much the approval does not cover, and the first of it', async () => {
  const links = Array.from({ length: 12 }, (_, index) => card(`https://example.com/${String(index)}`));
  const pageId = await at.reviews.publish(h(2, 'API'), p(...links));
  const { uncovered } = await at.reviews.look(at.first, pageId);
  expect(uncovered).toEqual({
    count: 12,
    first: links.slice(0, 10).map(({ attrs }) => ({ kind: 'link', name: attrs?.url, section: 'API' })),
  });
});
