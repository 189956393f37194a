/** What holds for a design whose page moves to a space with another policy, or is restricted. */
import { defaultPolicy } from '../../src/features/approval/policy';
import type { ApprovalPolicy } from '../../src/contract/api';
import { ada, ben, chloe, dmitri } from '../../packages/local-site/products/people';
import { security } from '../../packages/local-site/products/spaces';
import { lead, requestReview } from './reviews';
import { reviewSite } from './review-site';
import { savePolicy } from './saves';
import { valueOf } from './site-person';

const at = reviewSite();
beforeEach(() => {
  at.startOver();
});

const setPolicy = async (given: Partial<ApprovalPolicy>) => {
  const policy = { ...defaultPolicy, roles: null, ...given };
  valueOf(await savePolicy(at.reviews.as(dmitri.accountId), security.id, policy));
  await at.site.queueIdle();
};
const move = (pageId: string) =>
  at.first.json('PUT', `/wiki/rest/api/content/${pageId}/move/append/${security.homepageId}`);

const onIssue = async (): Promise<Record<string, unknown>> => {
  const path = '/rest/api/3/issue/PAY-1/properties/tdd-designs';
  return (await at.author.json<{ value: Record<string, unknown> }>('GET', path)).value;
};
const inByline = async (pageId: string): Promise<unknown> => {
  const path = `/wiki/api/v2/pages/${pageId}/properties?key=tdd_status`;
  return (await at.first.json<{ results: { value: { status: string } }[] }>('GET', path)).results[0]?.value.status;
};

const twoOf = (name: string) => ({ name, needed: 2, people: [] });
const legal = { name: 'Legal', needed: 1, people: [] };

test.each<[setting: string, policy: Partial<ApprovalPolicy>, status: string, signed: number, needed: number]>([
  ['a role more', { roles: [legal] }, 'inReview', 2, 3],
  ['a sign-off more for a role', { roles: [twoOf(lead)] }, 'inReview', 2, 3],
  [
    'other people of a role',
    { roles: [{ name: lead, needed: 1, people: [{ accountId: chloe.accountId, displayName: chloe.displayName }] }] },
    'inReview',
    1,
    2,
  ],
  ['an effect of edits, without an edit', { onEdit: 'backToReview' }, 'approved', 2, 2],
])('a stricter policy of the new space holds at once for an approved design: %s', async (_, policy, ...expected) => {
  const pageId = await at.approved();
  await at.site.queueIdle();
  await setPolicy(policy);
  const stands = async () => {
    const { status, signed, needed } = await at.reviews.look(at.first, pageId);
    return [status, signed, needed];
  };
  const before = await stands();
  await move(pageId);
  expect([before, await stands()]).toEqual([['approved', 2, 2], expected]);
});

test('an effect of edits of the new space holds for a design that was edited', async () => {
  const pageId = await at.approved();
  await at.reviews.edit(pageId, 'may lag behind', 'will lag behind');
  await at.site.queueIdle();
  await setPolicy({ onEdit: 'backToReview' });
  const before = await at.reviews.look(at.first, pageId);
  await move(pageId);
  const after = await at.reviews.look(at.first, pageId);
  expect([before, after].map(({ status, signed }) => [status, signed])).toEqual([
    ['changedSince', 2],
    ['inReview', 0],
  ]);
});

test('a looser policy of the new space holds from the next request on', async () => {
  const pageId = await at.reviews.publish();
  await at.take(at.author, pageId, requestReview);
  await setPolicy({ authorsMayApprove: true });
  await move(pageId);
  const { steps } = await at.reviews.look(at.author, pageId);
  expect(steps.approve).toEqual([]);
});

test('the byline and the issue follow a move', async () => {
  const pageId = await at.approved();
  await at.site.queueIdle();
  await setPolicy({ roles: [legal] });
  const shown = async () => [await inByline(pageId), (await onIssue()).status];
  const before = await shown();
  await move(pageId);
  await at.site.queueIdle();
  expect([before, await shown()]).toEqual([
    ['approved', 'approved'],
    ['in review', 'in review'],
  ]);
});

test('the issue counts nothing any more of a page once somebody restricts it, and counts again afterwards', async () => {
  const pageId = await at.approved();
  await at.site.queueIdle();
  const open = await onIssue();
  const restrict = async (...people: { accountId: string }[]) => {
    await at.author.restrict(
      pageId,
      'read',
      people.map(({ accountId }) => accountId),
    );
    await at.site.queueIdle();
    return onIssue();
  };
  expect([open.designs, await restrict(ada, ben), (await restrict()).designs]).toEqual([
    1,
    { status: 'restricted' },
    1,
  ]);
});
