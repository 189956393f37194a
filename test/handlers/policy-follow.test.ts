/** A change of a policy reaches every design of a space, however many there are and whatever fails on the way. */
import { defaultPolicy } from '../../src/features/approval/policy';
import { mostPerPush } from '../../src/platform/queue/push-jobs';
import { withDesigns } from '../overview/many-designs';
import type { PlatformFault } from '../../packages/local-site/platform-faults';
import { dmitri } from '../../packages/local-site/products/people';
import { engineering } from '../../packages/local-site/products/spaces';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { savePolicy } from './saves';
import { personOn, valueOf } from './site-person';

/** More than one job hands over. */
const count = mostPerPush + 10;

let site: LocalSite;
let untouched: ReturnType<LocalSite['store']['copy']>;
beforeAll(async () => {
  site = await startSite();
  await withDesigns(site, count, { inReview: true });
  untouched = site.store.copy();
});
beforeEach(() => {
  site.store.restore(untouched);
  site.platformFaults.set([]);
  // Jobs wait until somebody waits for them.
  site.faults.set([{ fault: 'events', twice: false, reversed: false }]);
});
afterAll(() => site.stop());

const saveExpiry = async () => {
  const policy = { ...defaultPolicy, roles: null, expiresAfterDays: 30 };
  const admin = personOn(site, dmitri.accountId);
  valueOf(await savePolicy(admin, engineering.id, policy));
};

/** How many designs were brought in step, by what their bylines show, and how many comments that took. */
function followed() {
  const { properties = [], comments = [] } = site.testing.confluence();
  const shown = properties.filter(({ key }) => key === 'tdd_status').map(({ pageId }) => pageId);
  return { designs: new Set(shown).size, comments: comments.length };
}
/** All but the first, which is a draft, have a review that its people are told of. */
const all = { designs: count, comments: count - 1 };

const refused = (of: PlatformFault['of'], call: number, status: number, times = 1): PlatformFault => ({
  of,
  ...(of === 'storage' && { path: '/entity/query' }),
  call,
  status,
  times,
});

/** Every other of the first pushes: how many more there are hangs on what jobs gather. */
const halfOfPushes = Array.from({ length: 3 }, (_, index) => refused('queue', 1 + 2 * index, 429));

test.each<[string, PlatformFault[]]>([
  ['a queue that refuses every other push at first', halfOfPushes],
  [
    'a queue and a storage that are busy or in trouble in the middle',
    [refused('queue', 2, 429, 2), refused('queue', 3, 500), refused('storage', 2, 429, 2)],
  ],
  ['a cursor that storage forgot', [refused('storage', 2, 400)]],
])('with %s, all designs follow', async (_, faults) => {
  await saveExpiry();
  site.platformFaults.set(faults);
  await site.queueIdle();
  expect([followed(), site.platformFaults.list()]).toEqual([all, []]);
});

test('a change that could not be handed over at all is followed the next day', async () => {
  site.platformFaults.set([refused('queue', 1, 500)]);
  await saveExpiry();
  await site.queueIdle();
  const before = followed();
  await site.runSchedule('overview-day');
  await site.queueIdle();
  expect([before, followed()]).toEqual([{ designs: 1, comments: 0 }, all]);
});
