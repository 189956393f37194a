/** Requests and time of whole syncs on the local site, each request taking 50 ms, beside a loop with a call per row. */
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { cellsOf, type Designs, designsOn, manyQuestions, withCell } from '../../test/sync/designs';
import { td } from '../../test/words';
import { inTable } from '../table';

const sizes = [10, 100, 1000];
const requestMilliseconds = 50;

interface Cost {
  requests: number;
  seconds: number;
}

export async function sync(): Promise<void> {
  const site = await startSite();
  try {
    const designs = designsOn(site);
    // The first call starts the functions and is nobody's.
    await measureSync(site, designs, 1);
    const rows = [['rows', 'what', 'requests', 'seconds']];
    for (const size of sizes) {
      const costs = { ...(await measureSync(site, designs, size)), 'a call per row': await measureLoop(designs, size) };
      for (const [what, { requests, seconds }] of Object.entries(costs))
        rows.push([String(size), what, String(requests), seconds.toFixed(1)]);
    }
    process.stdout.write(inTable(rows));
  } finally {
    await site.stop();
  }
}

/** Preview and apply, as the dialog does it, slice by slice. */
async function measureSync(site: LocalSite, { author, publish, requests }: Designs, size: number) {
  const pageId = await publish(manyQuestions(size));
  const cost = async (): Promise<Cost> => {
    await site.queueIdle();
    site.faults.set([{ fault: 'slow', milliseconds: requestMilliseconds }]);
    site.products.log.length = 0;
    const start = performance.now();
    const { failed } = await author.sync(pageId);
    const seconds = (performance.now() - start) / 1000;
    const count = requests().length;
    site.faults.set([]);
    if (failed.length > 0) throw new Error(`The sync of ${String(size)} rows failed: ${JSON.stringify(failed[0])}`);
    return { requests: count, seconds };
  };
  const first = await cost();
  const unchanged = await cost();
  await author.writePage(pageId, (document) => withCell(document, 1, 'Question', td('Reworded?')));
  const oneChanged = await cost();
  return { 'first sync': first, 'nothing changed': unchanged, 'one row changed': oneChanged };
}

/** What a script would do: create an issue for each row, and write its key into the page at the end. */
async function measureLoop({ author, publish }: Designs, size: number): Promise<Cost> {
  const pageId = await publish(manyQuestions(size));
  const fields = { project: { key: 'PAY' }, issuetype: { name: 'Sub-task' }, parent: { key: 'PAY-4' } };
  const keys: string[] = [];
  const start = performance.now();
  for (let row = 0; row < size; row += 1) {
    await wait(requestMilliseconds);
    const summary = `Question ${String(row)}`;
    const { key } = await author.json<{ key: string }>('POST', '/rest/api/3/issue', { fields: { ...fields, summary } });
    keys.push(key);
  }
  await wait(2 * requestMilliseconds);
  await author.writePage(pageId, (document) => {
    const written = structuredClone(document);
    for (const [row, key] of keys.entries()) cellsOf(written, row + 1).splice(-1, 1, td(key));
    return written;
  });
  return { requests: size + 2, seconds: (performance.now() - start) / 1000 };
}
