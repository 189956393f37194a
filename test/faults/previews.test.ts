import fc from '../fast-check';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { editPage, editTicket, pageEdit, ticketEdit } from './edits';
import { beginHistory } from './history';
import { seedFor } from '../seed';
import { setup } from './setup';
import { choice, sync } from './syncing';

const { HISTORIES = '20', SEED = seedFor('20261130') } = process.env;
/** As each of them is looked at alone, a few of many show as much. */
const plans = Math.min(Number(HISTORIES), 200);

let site: LocalSite;
let fresh: Record<string, unknown>;
beforeAll(async () => {
  site = await startSite();
  fresh = site.store.copy();
});
afterAll(() => site.stop());

test(
  `the previews of ${String(plans)} plans leave the data of the products and of the app as they were`,
  async () => {
    await fc.assert(
      fc.asyncProperty(
        setup,
        fc.boolean(),
        choice,
        fc.array(pageEdit, { maxLength: 5 }),
        fc.array(ticketEdit, { maxLength: 5 }),
        async (given, synced, chosen, pageEdits, ticketEdits) => {
          site.store.restore(fresh);
          const history = await beginHistory(site, given);
          if (synced) await sync(history, history.author, chosen);
          for (const edit of pageEdits) await editPage(history, edit);
          for (const edit of ticketEdits) await editTicket(history, edit);
          await site.queueIdle();
          const before = site.store.copy();
          const { pageId } = history;
          const answer = await history.lead.macro(pageId, 'previewSync', { pageId });
          expect({ ok: answer.ok, data: site.store.copy() }).toEqual({ ok: true, data: before });
        },
      ),
      { numRuns: plans, seed: Number(SEED) },
    );
  },
  120_000 + plans * 10_000,
);

test('a preview of a page that the app has not met leaves no trace of it', async () => {
  site.store.restore(fresh);
  const history = await beginHistory(site, { questions: 2, milestones: 1, ticketColumn: true, localIds: true });
  await site.queueIdle();
  site.testing.appStorage.take('design');
  const before = site.store.copy();
  const { pageId } = history;
  const answer = await history.lead.macro(pageId, 'previewSync', { pageId });
  expect({ ok: answer.ok, data: site.store.copy() }).toEqual({ ok: true, data: before });
});
