/** How many requests it costs to show where designs stand, and to take a step. */
import type { ApprovalStep } from '../../src/api';
import { ada, ben, chloe } from '../site/products/people';
import { type LocalSite, startSite } from '../site/site';
import { architect, lead, requestReview, type Reviews, reviewsOn } from './reviews';
import { personOn, type SitePersonAtWork, valueOf } from './site-person';

let site: LocalSite;
let reviews: Reviews;
let author: SitePersonAtWork;
let first: SitePersonAtWork;
let second: SitePersonAtWork;

beforeAll(async () => {
  site = await startSite();
  [author, first, second] = [ada, ben, chloe].map(({ accountId }) => personOn(site, accountId)) as [
    SitePersonAtWork,
    SitePersonAtWork,
    SitePersonAtWork,
  ];
  reviews = await reviewsOn(site, author);
});
afterAll(() => site.stop());

const approve = (role: string): ApprovalStep => ({ type: 'approve', role });

/** What the app asked Confluence and Jira for a person while something was done. */
async function during(work: () => Promise<unknown>): Promise<string[]> {
  site.products.log.length = 0;
  await work();
  return site.products.log
    .filter(({ principal }) => principal.throughApp && principal.as === 'user')
    .map(({ method, path }) => `${method} ${path.replace(/\d{4,}/, '…')}`)
    .sort();
}

async function changedSinceApproval(): Promise<string> {
  const pageId = await reviews.publishQuietly();
  await reviews.take(author, pageId, requestReview);
  await reviews.take(first, pageId, approve(lead));
  await reviews.take(second, pageId, approve(architect));
  await reviews.edit(pageId, 'may lag behind', 'will lag behind');
  return pageId;
}

test('a design that changed since it was approved is shown with three requests', async () => {
  const pageId = await changedSinceApproval();
  expect(await during(() => reviews.look(author, pageId))).toEqual([
    'GET /rest/api/3/issue/…',
    'GET /wiki/api/v2/pages/…',
    'POST /wiki/api/v2/users-bulk',
  ]);
});

test('a step takes as many, and the names that a refusal might have to say', async () => {
  const pageId = await changedSinceApproval();
  const { seen, digest } = await reviews.look(first, pageId);
  const take = async (step: ApprovalStep) =>
    valueOf(await first.macro(pageId, 'takeApprovalStep', { pageId, step, seen, digest }));
  expect(await during(() => take(approve(lead)))).toEqual([
    'GET /rest/api/3/issue/…',
    'GET /wiki/api/v2/pages/…',
    'POST /wiki/api/v2/users-bulk',
  ]);
});

test('fifty designs of an epic, changed since they were approved, are shown with four requests in one call', async () => {
  await Promise.all(Array.from({ length: 50 }, changedSinceApproval));
  const shown: string[] = [];
  const requests = await during(async () => {
    const { designs } = valueOf(await author.panel('PAY-1', 'getEpicDesigns', {}));
    shown.push(...designs.map(({ approval }) => approval.status));
  });
  expect({ requests, designs: shown.length >= 50, statuses: [...new Set(shown)] }).toEqual({
    requests: [
      'GET /rest/api/3/issue/…',
      'GET /wiki/api/v2/pages',
      'GET /wiki/rest/api/content/search',
      'POST /wiki/api/v2/users-bulk',
    ],
    designs: true,
    statuses: ['changedSince'],
  });
});
