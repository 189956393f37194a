/** How many requests it costs to show where designs stand, and to take a step. */
import type { ApprovalStep } from '../../src/contract/api';
import { architect, lead, requestReview, screenOf } from './reviews';
import { approve, reviewSite } from './review-site';
import { valueOf } from './site-person';

const at = reviewSite({ siteUrl: 'given', subtype: 'given' });

/** What the app asked Confluence and Jira, for a person or by itself, while something was done. */
async function during(work: () => Promise<unknown>, as: 'user' | 'app' = 'user'): Promise<string[]> {
  at.site.products.log.length = 0;
  await work();
  return at.site.products.log
    .filter(({ principal }) => principal.throughApp && principal.as === as)
    .map(({ method, path }) => `${method} ${path.replace(/\d{4,}/, '…')}`)
    .sort();
}

async function changedSinceApproval(): Promise<string> {
  const pageId = await at.reviews.publishQuietly();
  await at.take(at.author, pageId, requestReview);
  await at.take(at.first, pageId, approve(lead));
  await at.take(at.second, pageId, approve(architect));
  await at.reviews.edit(pageId, 'may lag behind', 'will lag behind');
  return pageId;
}

test('a design that changed since it was approved is shown with three requests', async () => {
  const pageId = await changedSinceApproval();
  expect(await during(() => at.reviews.look(at.author, pageId))).toEqual([
    'GET /rest/api/3/issue/…',
    'GET /wiki/api/v2/pages/…',
    'POST /wiki/api/v2/users-bulk',
  ]);
});

test('a step takes as many, and the names that a refusal might have to say', async () => {
  const pageId = await changedSinceApproval();
  const screen = await screenOf(at.first, pageId);
  const take = async (step: ApprovalStep) =>
    valueOf(await at.first.macro(pageId, 'takeApprovalStep', { pageId, step, ...screen }));
  expect(await during(() => take(approve(lead)))).toEqual([
    'GET /rest/api/3/issue/…',
    'GET /wiki/api/v2/pages/…',
    'POST /wiki/api/v2/users-bulk',
  ]);
});

test('fifty designs of an epic, changed since they were approved, are shown with four requests, and one for each 25 pages, in one call', async () => {
  await Promise.all(Array.from({ length: 50 }, changedSinceApproval));
  const shown: string[] = [];
  const requests = await during(async () => {
    const { designs } = valueOf(await at.author.panel('PAY-1', 'getEpicDesigns', {}));
    shown.push(...designs.map(({ approval }) => approval.status));
  });
  expect({ requests, designs: shown.length >= 50, statuses: [...new Set(shown)] }).toEqual({
    requests: [
      'GET /rest/api/3/issue/…',
      'GET /rest/api/3/mypermissions',
      ...Array<string>(3).fill('GET /wiki/api/v2/pages'),
      'GET /wiki/rest/api/content/search',
      'POST /wiki/api/v2/users-bulk',
    ],
    designs: true,
    statuses: ['changedSince'],
  });
});

test('a burst of edits of twenty designs of an epic reads the designs of the epic once', async () => {
  at.startOver();
  const pageIds: string[] = [];
  // One after another, and their events after them all: which event comes twice is told by its number.
  while (pageIds.length < 20) pageIds.push(await at.reviews.publishQuietly());
  await at.site.queueIdle();
  const requests = await during(async () => {
    for (const pageId of pageIds) await at.reviews.edit(pageId, 'may lag behind', 'will lag behind');
    await at.site.queueIdle();
  }, 'app');
  const count = (request: string) => requests.filter((each) => each === request).length;
  expect({
    ofTheIssue: count('GET /rest/api/3/issue/…/properties/tdd-designs'),
    // Some events come twice.
    mostOfEachPage: Math.ceil(requests.length / pageIds.length),
  }).toEqual({ ofTheIssue: 1, mostOfEachPage: 9 });
});
