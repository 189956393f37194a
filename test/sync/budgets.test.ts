/** How many requests a sync may cost, and how it stays within the time of a call. */
import { valueOf } from '../handlers/site-person';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { td } from '../words';
import { type Designs, designsOn, manyQuestions, withCell } from './designs';

let site: LocalSite;
let designs: Designs;
beforeAll(async () => {
  // Of what Forge and Confluence may not say, a call asks once more.
  site = await startSite({ settings: { siteUrl: 'given', subtype: 'given' } });
  designs = designsOn(site);
});
afterAll(() => site.stop());

/** What the app asked for a person while something was done; operations on storage are counted apart. */
async function during(work: () => Promise<unknown>): Promise<{ requests: number; writes: number; storage: number }> {
  await site.queueIdle();
  site.products.log.length = 0;
  site.storageLog.length = 0;
  await work();
  const storage = site.storageLog.filter(({ accountId }) => accountId !== undefined).length;
  return { requests: designs.requests().length, writes: designs.writes().length, storage };
}

const preview = async (pageId: string) => valueOf(await designs.author.macro(pageId, 'previewSync', { pageId }));
const apply = async (pageId: string, steps: readonly string[]) =>
  valueOf(await designs.author.macro(pageId, 'applySync', { pageId, steps: [...steps], sides: {} }));

test('with nothing changed, a preview reads three times, and so does applying it; neither writes', async () => {
  const pageId = await designs.publish(manyQuestions(100));
  await designs.author.sync(pageId);
  expect([await during(() => preview(pageId)), await during(() => apply(pageId, []))]).toEqual([
    { requests: 3, writes: 0, storage: 4 },
    { requests: 3, writes: 0, storage: 6 },
  ]);
});

test('a first preview reads six times: the page, its draft, its epic, what tickets can be, and who may view the page', async () => {
  const pageId = await designs.publish(manyQuestions(100));
  expect(await during(() => preview(pageId))).toEqual({ requests: 6, writes: 0, storage: 5 });
});

test.each([
  [10, { requests: 11, writes: 3, storage: 18 }],
  [100, { requests: 12, writes: 4, storage: 23 }],
  [200, { requests: 14, writes: 6, storage: 31 }],
])(
  'a first sync of %s rows takes %j: one request sees who may view the page, two that no comment was lost',
  async (rows, budget) => {
    const pageId = await designs.publish(manyQuestions(rows));
    const { actions } = await preview(pageId);
    const cost = await during(async () => {
      const { did, remaining } = await apply(
        pageId,
        actions.map(({ id }) => id),
      );
      expect({ did: did.length, remaining }).toEqual({ did: rows + 1, remaining: [] });
    });
    expect(cost).toEqual(budget);
  },
);

test('one changed row of 200 takes one write, to its ticket or to the page', async () => {
  const { author, publish } = designs;
  const pageId = await publish(manyQuestions(200));
  const { did } = await author.sync(pageId);
  await author.writePage(pageId, (document) => withCell(document, 7, 'Question', td('Reworded?')));
  const toJira = await during(() => author.sync(pageId));
  await author.json('PUT', `/rest/api/3/issue/${String(did[9]?.ticket.key)}`, { fields: { summary: 'Renamed?' } });
  const toPage = await during(() => author.sync(pageId));
  expect([toJira.writes, toPage.writes]).toEqual([1, 1]);
});

test('1,000 rows sync to the end, slice by slice, also when the tab is closed half way', async () => {
  const { author, publish } = designs;
  const pageId = await publish(manyQuestions(1000));
  const { actions } = await preview(pageId);
  // Each request of the sync moves the clock on, as slow products would: a slice has time for a part of the rows.
  const fetch = site.products.fetch.bind(site.products);
  site.products.fetch = (request, principal) => {
    if (principal.as === 'user' && principal.scopes !== undefined) site.clock.advance(0.7);
    return fetch(request, principal);
  };
  const seconds: number[] = [];
  const timed = async (steps: readonly string[]) => {
    // Without the time that this machine takes.
    const start = site.clock.ahead();
    const report = await apply(pageId, steps);
    seconds.push((site.clock.ahead() - start) / 1000);
    return report;
  };
  try {
    const half = await timed(actions.map(({ id }) => id));
    // The tab is closed. Somebody opens another one, and goes on with what the preview shows there.
    let steps = (await preview(pageId)).actions.map(({ id }) => id);
    expect(steps.length).toBe(1000 + 1 - half.did.length);
    const did = [...half.did];
    while (steps.length > 0) {
      const report = await timed(steps);
      did.push(...report.did);
      steps = report.remaining;
    }
    expect({
      tickets: new Set(did.filter(({ type }) => type === 'create').map(({ ticket }) => ticket.key)).size,
      severalSlices: seconds.length > 1,
      withinACall: Math.max(...seconds) < 25,
    }).toEqual({ tickets: 1000, severalSlices: true, withinACall: true });
  } finally {
    site.products.fetch = fetch;
  }
  expect((await author.sync(pageId)).did).toEqual([]);
});
