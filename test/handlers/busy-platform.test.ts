/** What a queue or a storage that is busy refuses is done later: nothing that happened, and nothing that was made, is forgotten. */
import type { Fault } from '../../packages/local-site/faults';
import type { PlatformFault } from '../../packages/local-site/platform-faults';
import { engineering } from '../../packages/local-site/products/spaces';
import { lozenge, openQuestions, p, row } from '../words';
import { reviewSite } from './review-site';
import { valueOf } from './site-person';

const at = reviewSite();
beforeEach(() => {
  at.startOver();
});
afterEach(() => {
  at.site.platformFaults.set([]);
});

const queueIsBusy: PlatformFault = { of: 'queue', status: 429 };
const storageIsBusy: PlatformFault = { of: 'storage', path: '/batch/set', status: 429, code: 'RATE_LIMIT_EXCEEDED' };

const onIssue = async (): Promise<unknown> => {
  const response = await at.author.product('GET', '/rest/api/3/issue/PAY-1/properties/tdd-designs');
  return response.ok ? ((await response.json()) as { value: { designs?: number } }).value.designs : undefined;
};
const listed = async (): Promise<string[]> => {
  const asked = { of: { spaceId: engineering.id }, filter: {}, sort: 'changed' } as const;
  return valueOf(await at.author.spacePage('ENG', 'listDesigns', asked)).rows.map(({ pageId }) => pageId);
};

test('a page that is published while the queue is busy becomes a design', async () => {
  at.site.platformFaults.set([queueIsBusy]);
  const pageId = await at.author.publishDesign([p('Words.')]);
  await at.site.queueIdle();
  expect(await listed()).toEqual([pageId]);
});

test('a page that goes to the trash while the queue is busy leaves its issue', async () => {
  const pageId = await at.reviews.publish();
  await at.site.queueIdle();
  const before = await onIssue();
  at.site.platformFaults.set([queueIsBusy]);
  await at.author.json('DELETE', `/wiki/api/v2/pages/${pageId}`);
  await at.site.queueIdle();
  expect([before, await onIssue()]).toEqual([1, undefined]);
});

test('the daily look begins though the queue is busy', async () => {
  const lost: Fault = { fault: 'lost-events' };
  const pageId = await at.reviews.publish();
  await at.site.queueIdle();
  at.site.faults.set([lost]);
  await at.author.json('DELETE', `/wiki/api/v2/pages/${pageId}`);
  at.site.platformFaults.set([queueIsBusy]);
  await at.site.runSchedule('overview-day');
  await at.site.queueIdle();
  expect(await onIssue()).toBeUndefined();
});

test.each([1, 9])('a page follows a ticket that was made while storage was busy for %i calls', async (times) => {
  const asked = row('r1', '1', 'Which queue?', undefined, undefined, lozenge('Open'), undefined, undefined);
  const pageId = await at.author.publishDesign(openQuestions(asked), { linkedTo: 'PAY-1' });
  at.site.platformFaults.set([{ ...storageIsBusy, times }]);
  const { did } = await at.author.sync(pageId).catch(() => ({ did: [] }));
  at.site.platformFaults.set([]);
  const again = await at.author.sync(pageId);
  const key = [...did, ...again.did].find(({ ticket }) => ticket.key !== 'PAY-1')?.ticket.key ?? '';
  await at.site.queueIdle();
  await at.author.complete(key);
  await at.site.queueIdle();
  const { openQuestions: counted } = valueOf(await at.author.macro(pageId, 'getDesign', { pageId })).design;
  expect([key, counted]).toEqual([expect.stringMatching(/^PAY-\d+$/), { total: 1, done: 1, nextDue: null }]);
});
