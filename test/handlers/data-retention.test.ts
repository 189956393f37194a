/** Rounds of review that an admin of Confluence lets be removed. */
import { ada, chloe, dmitri } from '../../packages/local-site/products/people';
import { storedIn } from './busy-day';
import { approve, reviewSite } from './review-site';
import { architect, lead, requestReview } from './reviews';
import { personOn, valueOf } from './site-person';

const at = reviewSite();
beforeEach(() => {
  at.startOver();
});

const admin = () => personOn(at.site, dmitri.accountId);
const keep = async (months: number | null) => {
  const { version } = valueOf(await admin().administration('getRetention', {}));
  return admin().administration('saveRetention', { months, version });
};
const week = async () => {
  const result = await at.site.runSchedule('personal-data');
  if (!result.ok) throw new Error(result.error.message);
  await at.site.queueIdle();
};
const monthsLater = (months: number) => {
  at.site.clock.advance(months * 31 * 86_400);
};

/** Three rounds: one cancelled, one whose request for changes was lifted, one approved two years after. */
async function threeRounds(): Promise<string> {
  const pageId = await at.reviews.publish();
  await at.take(at.author, pageId, requestReview);
  await at.take(at.author, pageId, { type: 'cancelReview' });
  await at.take(at.author, pageId, requestReview);
  await at.take(at.first, pageId, { type: 'requestChanges', role: lead, comment: 'What of refunds that fail twice?' });
  await at.take(at.first, pageId, { type: 'withdraw', role: lead });
  await at.take(at.author, pageId, { type: 'cancelReview' });
  monthsLater(24);
  await at.take(at.author, pageId, requestReview);
  await at.take(at.first, pageId, approve(lead));
  await at.take(at.second, pageId, approve(architect));
  await at.site.queueIdle();
  return pageId;
}
const shown = async (pageId: string) => {
  const { status, digest, roles } = await at.reviews.look(at.author, pageId);
  return { status, digest, roles };
};
const historyOf = async (pageId: string) => valueOf(await at.author.macro(pageId, 'getApprovalHistory', { pageId }));
const typesIn = ({ events }: Awaited<ReturnType<typeof historyOf>>) =>
  events.map(({ number, type }) => `${String(number)} ${type}`);

test('nothing is ever removed unless an admin says so', async () => {
  const pageId = await threeRounds();
  monthsLater(120);
  await week();
  const { events, removed } = await historyOf(pageId);
  expect([events.length, removed]).toEqual([9, undefined]);
});

test('superseded rounds that are old enough go with their comments; status, digest and the rest of the history stay', async () => {
  const pageId = await threeRounds();
  const before = await shown(pageId);
  valueOf(await keep(12));
  await week();
  const after = await historyOf(pageId);
  const left = storedIn(at.site).filter(({ value }) => JSON.stringify(value).includes('fail twice'));
  expect({
    shown: await shown(pageId),
    types: typesIn(after),
    count: after.removed?.count,
    left,
    outlines: storedIn(at.site).filter(({ name }) => name === 'content:').length,
  }).toEqual({
    shown: before,
    types: ['9 approve', '8 approve', '7 requestReview'],
    count: 6,
    left: [],
    outlines: 1,
  });
});

test('after a removal, people go on deciding, and are told of what is new', async () => {
  const pageId = await threeRounds();
  valueOf(await keep(12));
  await week();
  await at.reviews.edit(pageId, 'may lag behind', 'lags behind');
  await at.take(at.author, pageId, requestReview);
  await at.site.queueIdle();
  await week();
  expect(typesIn(await historyOf(pageId)).slice(0, 2)).toEqual(['10 requestReview', '9 approve']);
});

test.each([3, 6, 9, 12, 15])('a removal that dies at storage call %i is ended the week after', async (call) => {
  const pageId = await threeRounds();
  valueOf(await keep(12));
  const before = await shown(pageId);
  at.site.platformFaults.set([{ of: 'storage', call, times: 2, status: 500 }]);
  await at.site.runSchedule('personal-data');
  await at.site.queueIdle();
  at.site.platformFaults.set([]);
  at.site.clock.advance(7 * 86_400);
  await week();
  const numbers = storedIn(at.site)
    .filter(({ name, key }) => name === 'approval-event' && key.startsWith(`${pageId}:`))
    .map(({ value }) => (value as { number: number }).number);
  expect([numbers, await shown(pageId)]).toEqual([[7, 8, 9], before]);
});

test('a save on what was not on the screen is refused with who saved meanwhile', async () => {
  valueOf(await admin().administration('saveRetention', { months: 24, version: 0 }));
  const late = await admin().administration('saveRetention', { months: 6, version: 0 });
  const others = await Promise.all(
    [ada, chloe].map((person) => personOn(at.site, person.accountId).settings('ENG', 'getRetention', {})),
  );
  expect([late.ok || late.error.message, others.map((answer) => answer.ok || answer.error.code)]).toEqual([
    'Dmitri Sokolov changed these settings after you opened them: how long rounds are kept.',
    ['forbidden', 'forbidden'],
  ]);
});
