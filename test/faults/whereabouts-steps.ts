/** What happens to designs where the platform is unkind: to their pages, spaces, issues and tickets, and to what the app hears of it. */
import fc from '../fast-check';
import type { AdfDocument } from '../../src/contract/adf-node';
import type { Fault } from '../../packages/local-site/faults';
import type { Page } from '../../packages/local-site/products/confluence/data';
import { ben, dmitri } from '../../packages/local-site/products/people';
import { engineering, security } from '../../packages/local-site/products/spaces';
import { valueOf } from '../handlers/site-person';
import { editPage, editTicket, pageEdit, type PageEdit, ticketEdit, type TicketEdit } from './edits';
import { jiraOf, ticketsOf } from './history';
import { choice, type Choice, sync } from './syncing';
import { approvedWords, hasSpace, isSeen, pageOf, type World, writeAs } from './whereabouts';

const weather: fc.Arbitrary<Fault[]> = fc.constantFrom<Fault[][]>(
  [],
  [],
  [{ fault: 'lost-events' }],
  [{ fault: 'late-events', seconds: 600 }],
  [{ fault: 'events', twice: true, reversed: true }],
  [{ fault: 'stale-queries' }],
  [
    { fault: 'stale-queries', seconds: 3600 },
    { fault: 'stale-search', writes: 20 },
  ],
  [{ fault: 'stale-queries' }, { fault: 'lost-events' }],
  [{ fault: 'live-bodies', bodies: 'empty' }],
  [
    { fault: 'live-bodies', bodies: 'stale' },
    { fault: 'events', twice: true, reversed: false },
  ],
);

const ofPages = ['trash', 'restore', 'purge', 'tree', 'move', 'hide', 'hideAbove', 'copy', 'live'] as const;
const ofAll = ['look', 'wait', 'deliver'] as const;
const ofWhatGoes = ['deleteSpace', 'deleteEpic', 'deleteTracking'] as const;

interface Circumstances {
  design: number;
  weather: Fault[];
}
type Happening =
  | { step: (typeof ofPages)[number] | (typeof ofAll)[number] | (typeof ofWhatGoes)[number] }
  | { step: 'write'; original: boolean; endsSession: boolean }
  | { step: 'edit'; edit: PageEdit; endsSession: boolean }
  | { step: 'ticket'; edit: TicketEdit }
  | { step: 'link' }
  | { step: 'sync'; choice: Choice }
  | { step: 'syncLive'; choice: Choice; bodies: 'empty' | 'stale' };
export type Step = Happening & Circumstances;

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ step: fc.constantFrom(...ofPages) }) },
  { weight: 3, arbitrary: fc.record({ step: fc.constantFrom(...ofAll) }) },
  { weight: 1, arbitrary: fc.record({ step: fc.constantFrom(...ofWhatGoes) }) },
  { weight: 2, arbitrary: fc.record({ step: fc.constant('live' as const) }) },
  { weight: 1, arbitrary: fc.constant({ step: 'link' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({ step: fc.constant('write' as const), original: fc.boolean(), endsSession: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ step: fc.constant('edit' as const), edit: pageEdit, endsSession: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ step: fc.constant('ticket' as const), edit: ticketEdit }) },
  { weight: 2, arbitrary: fc.record({ step: fc.constant('sync' as const), choice }) },
  {
    weight: 2,
    arbitrary: fc.record({
      step: fc.constant('syncLive' as const),
      choice,
      bodies: fc.constantFrom('empty' as const, 'stale' as const),
    }),
  },
);
export const step: fc.Arbitrary<Step> = fc
  .tuple(happening, fc.record({ design: fc.nat(2), weather }))
  .map(([happens, circumstances]) => ({ ...happens, ...circumstances }));

/** Steps that an event tells of, on a platform that is kind. */
export const toldStep: fc.Arbitrary<Step> = step
  .filter(
    ({ step: name }) => !['tree', 'hideAbove', 'live', 'syncLive', 'deleteSpace', 'deleteTracking'].includes(name),
  )
  .map((happens) => ({ ...happens, weather: [] }));

export const look = async ({ site }: World): Promise<void> => {
  await site.runSchedule('overview-day');
  await site.queueIdle();
};

export async function take(world: World, happens: Step): Promise<void> {
  const { site, lead, admin, untold } = world;
  const pageId = world.designs[happens.design] ?? '';
  const page = pageOf(world, pageId);
  site.faults.set(happens.weather);
  site.clock.advance(2);
  const has = (name: Fault['fault']) => happens.weather.some(({ fault }) => fault === name);
  switch (happens.step) {
    case 'trash':
      if (page?.status !== 'current') return;
      await admin.product('DELETE', `/wiki/api/v2/pages/${pageId}`);
      if (has('lost-events') && pageOf(world, pageId)?.status === 'trashed') untold.add(pageId);
      return;
    case 'tree':
      if (page?.status !== 'current') return;
      await admin.product('DELETE', `/wiki/rest/api/content/${pageId}/pageTree`);
      if (pageOf(world, pageId)?.status === 'trashed') untold.add(pageId);
      return;
    case 'restore':
      if (page?.status === 'trashed') await restore(world, page, happens.weather);
      return;
    case 'purge':
      if (page?.status !== 'trashed') return;
      await admin.product('DELETE', `/wiki/api/v2/pages/${pageId}?purge=true`);
      if (!pageOf(world, pageId) && !has('lost-events')) untold.delete(pageId);
      return;
    case 'move': {
      const target = page?.spaceId === security.id ? engineering : security;
      if (page?.status !== 'current' || !hasSpace(world, target)) return;
      world.moved.add(pageId);
      if (has('lost-events')) world.strayed.add(pageId);
      await lead.product('PUT', `/wiki/rest/api/content/${pageId}/move/append/${target.homepageId}`);
      return;
    }
    case 'hide':
    case 'hideAbove': {
      const restricted = happens.step === 'hide' ? pageId : world.above;
      const readers = pageOf(world, restricted)?.restrictions.read ?? [];
      const user = readers.length > 0 ? [] : [ben, dmitri].map(({ accountId }) => ({ type: 'known', accountId }));
      const restriction = [{ operation: 'read', restrictions: { user } }];
      await lead.product('PUT', `/wiki/rest/api/content/${restricted}/restriction`, restriction);
      return;
    }
    case 'copy':
      if (page?.status === 'current' && page.subtype !== 'live') await copy(world, page, happens.weather);
      return;
    case 'live':
      if (page?.status !== 'current') return;
      if (page.subtype === 'live') site.products.liveDocs.turnOff(ben.accountId, pageId);
      else site.products.liveDocs.turnOn(ben.accountId, pageId);
      return;
    case 'write':
      if (page?.status === 'current') await write(world, page, happens);
      return;
    case 'edit': {
      const { history } = world;
      const edited = pageOf(world, history.pageId);
      if (edited?.status !== 'current') return;
      const writePage = (_: string, change: (document: AdfDocument) => AdfDocument) =>
        writeAs(world, edited, happens.endsSession, change);
      history.lead = { ...lead, writePage };
      await editPage(history, happens.edit);
      history.lead = lead;
      return;
    }
    case 'ticket':
      // What a ticket comes to whose page nobody can read, an edit of its words could not foresee.
      if (pageOf(world, world.history.pageId)?.status === 'current') await editTicket(world.history, happens.edit);
      return;
    case 'link':
      await link(world);
      return;
    case 'sync':
      if (page?.status !== 'current') return;
      await sync({ ...world.history, pageId }, lead, happens.choice);
      if (happens.choice.side !== undefined) world.history.decided = true;
      return;
    case 'syncLive':
      // It is refused, whatever the body says.
      if (page?.status !== 'current') return;
      if (page.subtype !== 'live') site.products.liveDocs.turnOn(ben.accountId, pageId);
      site.faults.set([...happens.weather, { fault: 'live-bodies', bodies: happens.bodies }]);
      await sync({ ...world.history, pageId }, lead, happens.choice);
      return;
    case 'deleteSpace':
      if (!hasSpace(world, security)) return;
      for (const each of world.designs) {
        if (pageOf(world, each)?.spaceId === security.id && world.moved.has(each)) untold.add(each);
      }
      await admin.json('DELETE', `/wiki/rest/api/space/${security.key}`);
      return;
    case 'deleteEpic':
      await lead.product('DELETE', `/rest/api/3/issue/${world.epics.get(pageId) ?? ''}?deleteSubtasks=true`);
      return;
    case 'deleteTracking':
      await deleteTracking(world);
      return;
    case 'look':
      await look(world);
      for (const each of world.strayed) if (isSeen(world, each)) world.strayed.delete(each);
      if (!has('stale-queries')) for (const each of untold) if (isSeen(world, each)) untold.delete(each);
      return;
    case 'wait':
      site.clock.advance(700);
      return;
    case 'deliver':
      await site.queueIdle();
  }
}

async function restore(world: World, page: Page, faults: Fault[]): Promise<void> {
  // Whoever may see it restores it; a word of that is not lost, or the app takes what is hidden for deleted.
  world.site.faults.set(faults.filter(({ fault }) => fault !== 'lost-events'));
  const version = { number: page.version.number + 1 };
  const body = { representation: 'atlas_doc_format', value: page.liveBody ?? page.body };
  const again = { id: page.id, status: 'current', title: page.title, body, version };
  await world.lead.product('PUT', `/wiki/api/v2/pages/${page.id}`, again);
  if (pageOf(world, page.id)?.status === 'current') world.untold.delete(page.id);
}

/** Nothing but its event tells of a copy. */
async function copy(world: World, page: Page, faults: Fault[]): Promise<void> {
  world.site.faults.set(faults.filter(({ fault }) => fault !== 'lost-events'));
  const { id } = await world.lead.json<{ id: string }>('POST', `/wiki/rest/api/content/${page.id}/copy`, {
    destination: { type: 'parent_page', value: engineering.homepageId },
    pageTitle: `Copy ${String(world.copies.length)}`,
    copyProperties: true,
  });
  world.copies.push(id);
}

async function write(
  world: World,
  page: Page,
  { original, endsSession }: { original: boolean; endsSession: boolean },
): Promise<void> {
  const before = world.words.get(page.id);
  if (before === undefined) return;
  const words = original ? approvedWords : `Words ${String(world.history.next())}.`;
  await writeAs(
    world,
    page,
    endsSession,
    (document) => JSON.parse(JSON.stringify(document).replace(before, words)) as AdfDocument,
  );
  world.words.set(page.id, words);
}

/** Links the design without tickets to the other epic, which says so at once. */
async function link({ lead, designs: [, , pageId], epics, site }: World): Promise<void> {
  const key = epics.get(pageId) === 'PAY-1' ? 'PAY-2' : 'PAY-1';
  if (!jiraOf(site).issues.some((issue) => issue.key === key)) return;
  const answer = await lead.panel(key, 'linkDesign', { page: pageId, move: true });
  if (!answer.ok || !answer.value.linked) return;
  epics.set(pageId, key);
  const { designs } = valueOf(await lead.panel(key, 'getEpicDesigns', {}));
  if (!designs.some((design) => design.pageId === pageId))
    throw new Error(`${key} does not show what was linked to it`);
}

async function deleteTracking({ site, lead, history }: World): Promise<void> {
  const ticket = ticketsOf(history).find(({ id }) => !history.moved.has(id));
  const tracking = jiraOf(site).issues.find(({ id }) => id === ticket?.parentId);
  if (!tracking) return;
  // Their words are gone with the tickets.
  for (const written of history.texts.values()) written.unsure = true;
  await lead.json('DELETE', `/rest/api/3/issue/${tracking.id}?deleteSubtasks=true`);
}
