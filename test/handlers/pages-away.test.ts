/** What is said of a design whose page is in the trash or archived, and that nobody decides on it there. */
import type { PageStatus } from '../../packages/local-site/products/confluence/data';
import { dmitri } from '../../packages/local-site/products/people';
import { architect, lead, requestReview, screenOf } from './reviews';
import { approve, reviewSite } from './review-site';
import { valueOf } from './site-person';

const at = reviewSite();
beforeEach(() => {
  at.startOver();
});

const spaceId = '65601';

/** Puts a page where it can only be restored from, as Confluence would, and tells the app. */
async function putAway(pageId: string, status: PageStatus): Promise<void> {
  await at.author.json('DELETE', `/wiki/api/v2/pages/${pageId}`);
  at.site.testing.setPageStatus(pageId, status);
  await at.site.queueIdle();
}

const titleOf = async (pageId: string) => (await at.author.page(pageId)).title;
const onIssue = async (): Promise<unknown> => {
  const response = await at.author.product('GET', '/rest/api/3/issue/PAY-1/properties/tdd-designs');
  return response.ok ? ((await response.json()) as { value: unknown }).value : response.status;
};
/** What Jira says to an attempt to move PAY-1 on. */
async function attempt(): Promise<string> {
  const response = await at.author.product('POST', '/rest/api/3/issue/PAY-1/transitions', { transition: { id: '31' } });
  return response.ok ? 'moved' : ((await response.json()) as { errorMessages: string[] }).errorMessages.join('\n');
}
const withRule = () => {
  at.site.products.workflows.addRule(
    dmitri.accountId,
    { projectKey: 'PAY', transitionId: '31' },
    { moduleKey: 'design-approved' },
  );
};

describe.each([
  ['trashed', 'is in the trash'],
  ['archived', 'is archived'],
] as const)('a design that is %s', (status, where) => {
  test('takes no step, and says why', async () => {
    const pageId = await at.reviews.publish();
    await at.take(at.author, pageId, requestReview);
    await at.take(at.first, pageId, approve(lead));
    await putAway(pageId, status);
    const refused = {
      ok: false,
      error: {
        code: 'page-not-current',
        message: `“${await titleOf(pageId)}” ${where}: nobody can change it or decide on it.`,
        advice: 'Restore it in Confluence, then try again.',
      },
    };
    expect([
      await at.reviews.take(at.second, pageId, approve(architect)),
      await at.reviews.take(at.author, pageId, { type: 'cancelReview' }),
      await at.author.macro(pageId, 'previewSync', { pageId }),
      (await at.reviews.history(pageId)).length,
    ]).toEqual([refused, refused, refused, 2]);
  });

  test('offers no step on its page, and says why', async () => {
    const pageId = await at.reviews.publish();
    await at.take(at.author, pageId, requestReview);
    await putAway(pageId, status);
    const { design } = valueOf(await at.author.macro(pageId, 'getDesign', { pageId }));
    expect([design.canEdit, design.unreadable, design.approval.steps]).toEqual([
      false,
      [`This page ${where}: nobody can change it or decide on it. It counts as no approval.`],
      {
        requestReview: false,
        cancelReview: false,
        approve: [],
        requestChanges: [],
        withdraw: [],
        markImplemented: false,
        reopen: false,
      },
    ]);
  });

  test('is no design of its epic, and the panel says why', async () => {
    const pageId = await at.approved();
    await at.site.queueIdle();
    const counted = await onIssue();
    await putAway(pageId, status);
    const { designs, leftOut } = valueOf(await at.author.panel('PAY-1', 'getEpicDesigns', {}));
    expect([counted, { designs, leftOut }, await onIssue()]).toEqual([
      expect.objectContaining({ designs: 1, status: 'approved' }),
      {
        designs: [],
        leftOut: [
          `“${await titleOf(pageId)}” ${where}, so it doesn’t count as a design here. Restore it in Confluence, and it does again.`,
        ],
      },
      404,
    ]);
  });

  test('approves no transition', async () => {
    withRule();
    const pageId = await at.approved();
    await putAway(pageId, status);
    expect(await attempt()).toBe(
      'The technical designs of PAY-1 are archived or in the trash. Restore one, or link another one in the Technical designs panel, then try again.',
    );
  });

  test('holds no transition back that another design lets through', async () => {
    withRule();
    const draft = await at.reviews.publish();
    await at.approved();
    const before = await attempt();
    await putAway(draft, status);
    expect([before.startsWith('A technical design of PAY-1 is not ready:'), await attempt()]).toEqual([true, 'moved']);
  });

  test('is not on the overview', async () => {
    const pageId = await at.approved();
    const listed = async () => {
      const of = { spaceId };
      const { rows } = valueOf(await at.author.spacePage('ENG', 'listDesigns', { of, filter: {}, sort: 'changed' }));
      return rows.map((row) => row.pageId);
    };
    const before = await listed();
    await putAway(pageId, status);
    expect([before.includes(pageId), await listed()]).toEqual([true, before.filter((other) => other !== pageId)]);
  });
});

test('a page that is not published takes no step', async () => {
  const pageId = await at.reviews.publish();
  const screen = await screenOf(at.author, pageId);
  await putAway(pageId, 'draft');
  const answer = await at.author.macro(pageId, 'takeApprovalStep', { pageId, step: requestReview, ...screen });
  expect(answer).toEqual({
    ok: false,
    error: { code: 'not-found', message: expect.any(String) as string, advice: expect.any(String) as string },
  });
});
