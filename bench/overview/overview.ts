/** Requests and time of the overview's first page on the local site, each request taking 50 ms, by number of designs. */
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { requestsForPeople } from '../../test/handlers/requests';
import { type SitePersonAtWork, valueOf } from '../../test/handlers/site-person';
import { withDesigns } from '../../test/overview/many-designs';
import { engineering } from '../../packages/local-site/products/spaces';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { inTable } from '../table';

const sizes = [50, 500, 5000];
const requestMilliseconds = 50;
const runs = 5;

const asked = { of: { spaceId: engineering.id }, filter: {}, sort: 'changed' } as const;

/** What somebody does who opens the overview, in the order of their waiting. */
const steps: Record<string, (person: SitePersonAtWork) => Promise<unknown>> = {
  'first page': async (person) => valueOf(await person.spacePage('ENG', 'listDesigns', asked)),
  'by title': async (person) => valueOf(await person.spacePage('ENG', 'listDesigns', { ...asked, sort: 'title' })),
  'what is overdue': async (person) =>
    valueOf(await person.spacePage('ENG', 'listDesigns', { ...asked, filter: { overdue: true }, sort: 'question' })),
  'a word': async (person) =>
    valueOf(await person.spacePage('ENG', 'listDesigns', { ...asked, filter: { text: 'design 49' } })),
  'counts by status': async (person) => valueOf(await person.spacePage('ENG', 'countDesigns', { of: asked.of })),
};

export async function overview(): Promise<void> {
  const rows = [['designs', 'what', 'requests', 'milliseconds']];
  for (const size of sizes) {
    const site = await startSite();
    try {
      const person = await withDesigns(site, size);
      for (const [what, step] of Object.entries(steps)) {
        const { requests, milliseconds } = await measure(site, () => step(person));
        rows.push([String(size), what, String(requests), milliseconds.toFixed(0)]);
      }
    } finally {
      await site.stop();
    }
  }
  process.stdout.write(inTable(rows));
}

/** The requests of one run, and the median time of some. The first starts the functions and is nobody's. */
async function measure(
  site: LocalSite,
  work: () => Promise<unknown>,
): Promise<{ requests: number; milliseconds: number }> {
  await work();
  await site.queueIdle();
  site.faults.set([{ fault: 'slow', milliseconds: requestMilliseconds }]);
  const times: number[] = [];
  let requests = 0;
  for (let run = 0; run < runs; run += 1) {
    site.products.log.length = 0;
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
    requests = requestsForPeople(site).length;
  }
  site.faults.set([]);
  return { requests, milliseconds: times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0 };
}
