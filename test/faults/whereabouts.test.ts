/**
 * Designs whose pages are trashed, restored, purged, moved and hidden, with events that come late, in reverse, twice or
 * never: after the daily look, their issue, the overview and the panel say what is there.
 */
import fc from '../fast-check';
import type { Fault } from '../../packages/local-site/faults';
import type { ConfluenceData, Page } from '../../packages/local-site/products/confluence/data';
import { withAncestors } from '../../packages/local-site/products/confluence/permissions';
import { ada, ben, dmitri } from '../../packages/local-site/products/people';
import { engineering, security } from '../../packages/local-site/products/spaces';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { type SitePersonAtWork, peopleOn, valueOf } from '../handlers/site-person';
import { seedFor } from '../seed';
import { p } from '../words';

const { HISTORIES = '15', SEED = seedFor('20261130'), PATH_ } = process.env;

let site: LocalSite;
let author: SitePersonAtWork;
let lead: SitePersonAtWork;
let admin: SitePersonAtWork;
let fresh: Record<string, unknown>;
/** A page above the first two designs, and the designs: two in one space, one in another. */
let above: string;
let designs: string[];

beforeAll(async () => {
  site = await startSite();
  [author, lead, admin] = peopleOn(site, ada, ben, dmitri);
  above = await author.createPage(engineering.id, 'Above', { type: 'doc', version: 1, content: [p('Words.')] });
  const publish = (title: string, space: { id: string }) =>
    lead.publishDesign([p('Words.')], { title, space, linkedTo: 'PAY-1' });
  designs = [
    await publish('First', engineering),
    await publish('Second', engineering),
    await publish('Third', security),
  ];
  for (const pageId of designs.slice(0, 2)) {
    await lead.json('PUT', `/wiki/rest/api/content/${pageId}/move/append/${above}`);
  }
  await site.queueIdle();
  await site.runSchedule('overview-day');
  await site.queueIdle();
  fresh = site.store.copy();
});
afterAll(() => site.stop());

const data = () => site.store.section<ConfluenceData>('confluence', () => ({ spaces: [], pages: [], nextPageId: 0 }));
const pageOf = (pageId: string) => data().pages.find(({ id }) => id === pageId);

/** What the app can’t know of: pages that were purged with no word of it, and that it never saw in the trash. */
interface Untold {
  pages: Set<string>;
  /** In the trash, without the app having been told or having looked. */
  unseen: Set<string>;
}

const steps = ['trash', 'restore', 'purge', 'tree', 'move', 'hide', 'hideAbove', 'look', 'wait', 'deliver'] as const;
const weather: fc.Arbitrary<Fault[]> = fc.constantFrom<Fault[][]>(
  [],
  [],
  [{ fault: 'lost-events' }],
  [{ fault: 'late-events', seconds: 600 }],
  [{ fault: 'events', twice: true, reversed: true }],
);
interface Step {
  name: (typeof steps)[number];
  design: number;
  weather: Fault[];
}
const step: fc.Arbitrary<Step> = fc.record({ name: fc.constantFrom(...steps), design: fc.nat(2), weather });

const look = async () => {
  await site.runSchedule('overview-day');
  await site.queueIdle();
};

async function take({ name, design, weather: faults }: Step, untold: Untold): Promise<void> {
  const pageId = designs[design] ?? '';
  const page = pageOf(pageId);
  const isLost = faults.some(({ fault }) => fault === 'lost-events');
  site.faults.set(faults);
  site.clock.advance(2);
  switch (name) {
    case 'trash':
      if (page?.status !== 'current') return;
      await admin.product('DELETE', `/wiki/api/v2/pages/${pageId}`);
      if (isLost && pageOf(pageId)?.status === 'trashed') untold.unseen.add(pageId);
      return;
    case 'tree':
      if (page?.status !== 'current') return;
      await admin.product('DELETE', `/wiki/rest/api/content/${pageId}/pageTree`);
      if (pageOf(pageId)?.status === 'trashed') untold.unseen.add(pageId);
      return;
    case 'restore': {
      if (page?.status !== 'trashed') return;
      // Whoever may see it restores it; a word of that is not lost, or the app takes what is hidden for deleted.
      site.faults.set(faults.filter(({ fault }) => fault !== 'lost-events'));
      const version = { number: page.version.number + 1 };
      const body = { representation: 'atlas_doc_format', value: page.body };
      const again = { id: pageId, status: 'current', title: page.title, body, version };
      await lead.product('PUT', `/wiki/api/v2/pages/${pageId}`, again);
      if (pageOf(pageId)?.status === 'current') untold.unseen.delete(pageId);
      return;
    }
    case 'purge':
      if (page?.status !== 'trashed') return;
      await admin.product('DELETE', `/wiki/api/v2/pages/${pageId}?purge=true`);
      if (!pageOf(pageId) && isLost && untold.unseen.has(pageId)) untold.pages.add(pageId);
      return;
    case 'move': {
      if (page?.status !== 'current') return;
      const target = page.spaceId === security.id ? engineering.homepageId : security.homepageId;
      await lead.product('PUT', `/wiki/rest/api/content/${pageId}/move/append/${target}`);
      return;
    }
    case 'hide':
    case 'hideAbove': {
      const restricted = name === 'hide' ? pageId : above;
      const readers = pageOf(restricted)?.restrictions.read ?? [];
      const user = readers.length > 0 ? [] : [ben, dmitri].map(({ accountId }) => ({ type: 'known', accountId }));
      const restriction = [{ operation: 'read', restrictions: { user } }];
      await lead.product('PUT', `/wiki/rest/api/content/${restricted}/restriction`, restriction);
      return;
    }
    case 'look':
      await look();
      for (const unseen of untold.unseen) if (isSeen(unseen)) untold.unseen.delete(unseen);
      return;
    case 'wait':
      site.clock.advance(700);
      return;
    case 'deliver':
      await site.queueIdle();
  }
}

const isOpen = (page: Page) => withAncestors(data(), page).every(({ restrictions }) => restrictions.read.length === 0);

/** Whether the app finds the page. */
function isSeen(pageId: string): boolean {
  const page = pageOf(pageId);
  return page !== undefined && isOpen(page);
}

/** What everybody has to be shown, by what is there. */
function expected(untold: Untold) {
  const linked = designs.flatMap((pageId) => pageOf(pageId) ?? []);
  const current = linked.filter(({ status }) => status === 'current');
  const isUntold = untold.pages.size > 0 || [...untold.unseen].some((pageId) => pageOf(pageId) && !isSeen(pageId));
  const isRestricted = isUntold || current.some((page) => !isOpen(page));
  const visible = current.filter(isOpen);
  const inSpace = (space: { id: string }) => visible.filter(({ spaceId }) => spaceId === space.id).map(({ id }) => id);
  return {
    issue: isRestricted
      ? { status: 'restricted' }
      : current.length === 0
        ? undefined
        : { designs: current.length, status: 'draft', openQuestions: 0, blockingQuestions: 0 },
    engineering: inSpace(engineering),
    security: inSpace(security),
  };
}

async function shown() {
  const response = await lead.product('GET', '/rest/api/3/issue/PAY-1/properties/tdd-designs');
  const rows = async (key: string, { id: spaceId }: { id: string }) => {
    const asked = { of: { spaceId }, filter: {}, sort: 'title' } as const;
    return valueOf(await lead.spacePage(key, 'listDesigns', asked)).rows.map(({ pageId }) => pageId);
  };
  return {
    issue: response.ok ? ((await response.json()) as { value: unknown }).value : undefined,
    engineering: await rows('ENG', engineering),
    security: await rows('SEC', security),
  };
}

test(
  `after ${HISTORIES} histories of pages that move, hide, go and come back, the daily look leaves nothing stale`,
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 10, size: 'max' }), async (taken) => {
        site.faults.set([]);
        await site.faults.catchUp('all');
        await site.queueIdle();
        site.store.restore(fresh);
        const untold: Untold = { pages: new Set(), unseen: new Set() };
        for (const each of taken) await take(each, untold);
        site.faults.set([]);
        site.clock.advance(700);
        await site.queueIdle();
        await look();
        expect(await shown()).toEqual(expected(untold));
        valueOf(await lead.panel('PAY-1', 'unlinkMissingDesigns', {}));
        await site.queueIdle();
        const { someMissing } = valueOf(await lead.panel('PAY-1', 'getEpicDesigns', {}));
        expect(someMissing).toBe(false);
      }),
      {
        numRuns: Number(HISTORIES),
        seed: Number(SEED),
        ...(PATH_ !== undefined && { path: PATH_ }),
      },
    );
  },
  120_000 + Number(HISTORIES) * 10_000,
);
