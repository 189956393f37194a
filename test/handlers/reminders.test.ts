import type { AdfNode } from '../../src/contract/adf-node';
import type { ApprovalPolicy } from '../../src/contract/api';
import { defaultPolicy } from '../../src/features/approval/policy';
import { defaultSettings } from '../../src/features/sync/default-settings';
import { ada, appAccount, ben, chloe, dmitri } from '../../packages/local-site/products/people';
import { engineering } from '../../packages/local-site/products/spaces';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { date, doc, lozenge, mention, openQuestions, p, row, ul } from '../words';
import { architect, lead, requestReview, reviewsOn } from './reviews';
import { savePolicy, saveSettings } from './saves';
import { personOn, type SitePersonAtWork, valueOf } from './site-person';

let site: LocalSite;
let author: SitePersonAtWork;
let untouched: ReturnType<LocalSite['store']['copy']>;

beforeAll(async () => {
  site = await startSite();
  author = personOn(site, ada.accountId);
  untouched = site.store.copy();
});
beforeEach(() => {
  site.store.restore(untouched);
});
afterEach(() => {
  site.faults.set([]);
});
afterAll(() => site.stop());

const today = () => new Date(site.clock.now()).toISOString().slice(0, 10);
const question = (id: string, text: string, owner?: AdfNode | string, due?: AdfNode | string, status = 'Open') =>
  row(id, '1', text, owner, due, lozenge(status), undefined, undefined);
const adaOwns = mention(ada.accountId, 'Ada Park');
const benOwns = mention(ben.accountId, 'Ben Okafor');

async function publish(...rows: AdfNode[]): Promise<string> {
  const pageId = await author.publishDesign(openQuestions(...rows));
  valueOf(await author.macro(pageId, 'getDesign', { pageId }));
  return pageId;
}
const wantReminders = async (pageId: string, reminders = true) =>
  valueOf(await saveSettings(author, pageId, { pageId }, { ...defaultSettings, reminders }));

const remind = async () => {
  expect(await site.runSchedule('remind-owners')).toEqual({ ok: true, value: undefined });
  await site.queueIdle();
};
const comments = async (pageId: string) => {
  const { results } = await author.json<{
    results: { version: { authorId: string }; body: { atlas_doc_format: { value: string } } }[];
  }>('GET', `/wiki/api/v2/pages/${pageId}/footer-comments?body-format=atlas_doc_format`);
  return results.map(({ version, body }) => ({
    by: version.authorId,
    document: JSON.parse(body.atlas_doc_format.value) as unknown,
  }));
};
const text = (words: string) => ({ type: 'text', text: words });
const line = (owner: AdfNode, words: string, due: string) => ({
  type: 'listItem',
  content: [{ type: 'paragraph', content: [owner, text(` ${words} (due `), date(due), text(')')] }],
});

test('owners of overdue questions are reminded by one comment a design', async () => {
  const pageId = await publish(
    question('r1', 'Which queue?', adaOwns, date('2026-02-01')),
    question('r2', 'Which store?', benOwns, date('2026-01-15')),
    question('r3', 'Which bus?', adaOwns, date('2026-01-15'), 'Resolved'),
    question('r4', 'Which name?', 'QA', date('2026-01-15')),
    question('r5', 'Which cache?', adaOwns, date(today())),
    question('r6', 'Which key?', adaOwns, 'Week 4'),
  );
  await wantReminders(pageId);
  await remind();
  expect(await comments(pageId)).toEqual([
    {
      by: appAccount.accountId,
      document: {
        type: 'doc',
        version: 1,
        content: [
          { type: 'paragraph', content: [text('2 open questions of this design are overdue:')] },
          {
            type: 'bulletList',
            content: [line(benOwns, 'Which store?', '2026-01-15'), line(adaOwns, 'Which queue?', '2026-02-01')],
          },
        ],
      },
    },
  ]);
});

test('nobody is reminded where nobody asked for it, and no page is read', async () => {
  const pageId = await publish(question('r1', 'Which queue?', adaOwns, date('2026-02-01')));
  await site.queueIdle();
  site.products.log.length = 0;
  await remind();
  const calls = site.products.log.filter(({ principal }) => principal.throughApp).length;
  expect([await comments(pageId), calls]).toEqual([[], 0]);
});

test('once a day, however often the schedule fires; again the next day', async () => {
  const pageId = await publish(question('r1', 'Which queue?', adaOwns, date('2026-02-01')));
  await wantReminders(pageId);
  await Promise.all([remind(), remind()]);
  await remind();
  const sameDay = (await comments(pageId)).length;
  site.clock.advance(24 * 60 * 60);
  await remind();
  expect([sameDay, (await comments(pageId)).length]).toEqual([1, 2]);
});

test('the settings of a space hold for its designs, except those that want none', async () => {
  const admin = personOn(site, dmitri.accountId);
  const [wanted, unwanted] = [
    await publish(question('r1', 'Which queue?', adaOwns, date('2026-02-01'))),
    await publish(question('r1', 'Which store?', adaOwns, date('2026-02-01'))),
  ];
  await wantReminders(unwanted, false);
  valueOf(await saveSettings(admin, wanted, { spaceId: engineering.id }, { ...defaultSettings, reminders: true }));
  await remind();
  expect([(await comments(wanted)).length, (await comments(unwanted)).length]).toEqual([1, 0]);
});

test('a page that the app may not see is passed over, and the others are not', async () => {
  const [hidden, seen] = [
    await publish(question('r1', 'Which queue?', adaOwns, date('2026-02-01'))),
    await publish(question('r1', 'Which store?', adaOwns, date('2026-02-01'))),
  ];
  await wantReminders(hidden);
  await wantReminders(seen);
  await author.restrict(hidden, 'read', [ada.accountId]);
  await remind();
  expect([(await comments(hidden)).length, (await comments(seen)).length]).toEqual([0, 1]);
});

test.each([
  ['Confluence being busy', { fault: 'rate-limited', retryAfter: 60, path: '/footer-comments' }, 1],
  ['a comment whose answer was lost', { fault: 'timed-out', effect: true, path: '/footer-comments' }, 1],
  ['pages that could not be read', { fault: 'failed', path: '/wiki/api/v2/pages' }, 1],
] as const)('%s leaves one comment', async (_, fault, expected) => {
  const pageId = await publish(question('r1', 'Which queue?', adaOwns, date('2026-02-01')));
  await wantReminders(pageId);
  await site.queueIdle();
  site.faults.set([fault]);
  await remind();
  expect([(await comments(pageId)).length, site.faults.list()]).toEqual([expected, []]);
});

test('many designs are reminded of in batches, and the log says how many without a word of theirs', async () => {
  const pageIds = [];
  for (let count = 0; count < 25; count += 1)
    pageIds.push(await publish(question('r1', 'Which secret queue?', adaOwns, date('2026-02-01'))));
  const admin = personOn(site, dmitri.accountId);
  const settings = { ...defaultSettings, reminders: true };
  valueOf(await saveSettings(admin, pageIds[0] ?? '', { spaceId: engineering.id }, settings));
  site.faults.set([{ fault: 'events', twice: false, reversed: false }]);
  const earlier = site.log.entries.length;
  await remind();
  const counts = await Promise.all(pageIds.map(async (pageId) => (await comments(pageId)).length));
  const said = site.log.entries
    .slice(earlier)
    // A job that comes again has nobody left to remind.
    .filter(({ text: words }) => words.startsWith('Reminders') && !words.includes('commented on 0'))
    .map(({ text: words }) => words);
  expect({ counts: [...new Set(counts)], said: [...new Set(said)].sort() }).toEqual({
    counts: [1],
    said: [
      'Reminders: 25 designs to look at',
      'Reminders: commented on 20 of 20 designs',
      'Reminders: commented on 5 of 5 designs',
    ],
  });
});

describe('Reviewers who are awaited', () => {
  const day = 24 * 60 * 60;
  const reviewed = async () => {
    const reviews = reviewsOn(site, author);
    const pageId = await reviews.publish();
    valueOf(await reviews.take(author, pageId, requestReview));
    await site.queueIdle();
    return { pageId, reviews };
  };
  const setPolicy = async (policy: Partial<ApprovalPolicy>) =>
    valueOf(
      await savePolicy(personOn(site, dmitri.accountId), engineering.id, { ...defaultPolicy, roles: null, ...policy }),
    );
  /** How many comments there are after each of some days. */
  const commentsAfter = async (pageId: string, days: number) => {
    const counts: number[] = [];
    for (let passed = 1; passed <= days; passed += 1) {
      site.clock.advance(day);
      await remind();
      counts.push((await comments(pageId)).length);
    }
    return counts;
  };

  it('are reminded three days after the request and then every week, and no more once they have signed', async () => {
    const { pageId, reviews } = await reviewed();
    const asked = today();
    const waiting = await commentsAfter(pageId, 4);
    valueOf(await reviews.take(personOn(site, ben.accountId), pageId, { type: 'approve', role: lead }));
    expect([waiting, await commentsAfter(pageId, 7), (await comments(pageId)).at(-1)?.document]).toEqual([
      [1, 1, 2, 2],
      [2, 2, 2, 2, 2, 3, 3],
      doc(
        p('The review that was asked for on ', date(asked), ' still waits for:'),
        ul(p(`${architect}: `, mention(chloe.accountId, chloe.displayName))),
      ),
    ]);
  });

  it('are not where their space wants nobody to be told', async () => {
    const { pageId } = await reviewed();
    await setPolicy({ tellsPeople: false });
    expect(await commentsAfter(pageId, 4)).toEqual([1, 1, 1, 1]);
  });

  it('have signed for so long only as the policy says: the day that a sign-off expires shows on the page', async () => {
    const { pageId, reviews } = await reviewed();
    await setPolicy({ expiresAfterDays: 2 });
    valueOf(await reviews.take(personOn(site, ben.accountId), pageId, { type: 'approve', role: lead }));
    valueOf(await reviews.take(personOn(site, chloe.accountId), pageId, { type: 'approve', role: architect }));
    await site.queueIdle();
    await commentsAfter(pageId, 2);
    const { results } = await author.json<{ results: { value: { status: string } }[] }>(
      'GET',
      `/wiki/api/v2/pages/${pageId}/properties?key=tdd_status`,
    );
    expect(results[0]?.value.status).toBe('expired');
  });
});
