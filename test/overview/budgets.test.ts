/** What the first page of an overview may cost, however many designs there are. */
import { requestsForPeople } from '../handlers/requests';
import { personOn, type SitePersonAtWork, valueOf } from '../handlers/site-person';
import { dmitri } from '../../packages/local-site/products/people';
import { engineering } from '../../packages/local-site/products/spaces';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { withDesigns } from './many-designs';

const firstPage = { filter: {}, sort: 'changed' } as const;
const inSpace = { of: { spaceId: engineering.id } };

async function onSite<Result>(count: number, work: (site: LocalSite, person: SitePersonAtWork) => Promise<Result>) {
  // Of what Forge and Confluence may not say, a call asks once more.
  const site = await startSite({ settings: { siteUrl: 'given', subtype: 'given' } });
  try {
    return await work(site, await withDesigns(site, count));
  } finally {
    await site.stop();
  }
}

/** What the app asked the products for a person. */
async function askedDuring(site: LocalSite, work: () => Promise<unknown>): Promise<string[]> {
  await site.queueIdle();
  site.products.log.length = 0;
  await work();
  return requestsForPeople(site)
    .map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`)
    .toSorted();
}

const costOfFirstPage = (count: number) =>
  onSite(count, async (site, person) => ({
    space: await askedDuring(site, () => person.spacePage('ENG', 'listDesigns', { ...inSpace, ...firstPage })),
    project: await askedDuring(site, () =>
      person.projectPage('PAY', 'listDesigns', { of: 'this-project', ...firstPage }),
    ),
    filtered: await askedDuring(site, () =>
      person.spacePage('ENG', 'listDesigns', {
        ...inSpace,
        filter: { status: 'draft', overdue: true },
        sort: 'question',
      }),
    ),
    counts: await askedDuring(site, () => person.spacePage('ENG', 'countDesigns', inSpace)),
  }));

test('the first page costs five requests with 50 designs, and the same five with 5,000', async () => {
  const space = `GET /wiki/api/v2/spaces/${engineering.id}`;
  const project = 'GET /rest/api/3/project/10001';
  const page = [
    'GET /wiki/api/v2/pages',
    'GET /wiki/api/v2/pages',
    'POST /rest/api/3/issue/bulkfetch',
    'POST /wiki/api/v2/users-bulk',
  ];
  const inTheSpace = [...page, space].toSorted();
  const cost = {
    space: inTheSpace,
    project: [...page, project].toSorted(),
    filtered: inTheSpace,
    counts: ['GET /wiki/api/v2/pages', space],
  };
  expect([await costOfFirstPage(50), await costOfFirstPage(5000)]).toEqual([cost, cost]);
});

test('all of 300 designs are found page by page, each once, and counted in two calls', async () => {
  await onSite(300, async (site) => {
    const person = personOn(site, dmitri.accountId);
    const titles: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page: { rows: { title: string }[]; nextCursor: string | null } = valueOf(
        await person.spacePage('ENG', 'listDesigns', {
          ...inSpace,
          ...firstPage,
          limit: 100,
          ...(cursor && { cursor }),
        }),
      );
      titles.push(...page.rows.map(({ title }) => title));
      cursor = page.nextCursor;
    } while (cursor !== null);
    const first = valueOf(await person.spacePage('ENG', 'countDesigns', inSpace));
    const second = valueOf(
      await person.spacePage('ENG', 'countDesigns', { ...inSpace, cursor: first.nextCursor ?? 'none' }),
    );
    expect({
      titles: titles.length,
      distinct: new Set(titles).size,
      counted: [first.counts.draft, second.counts.draft],
      left: second.nextCursor,
    }).toEqual({ titles: 300, distinct: 300, counted: [225, 75], left: null });
  });
});
