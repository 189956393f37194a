/** Items that have no stored id, in every form: reworded, moved, restored and hidden while tickets are made for them. */
import fc from '../fast-check';
import type { PlannedAction, SyncSettings } from '../../src/contract/api';
import { trackedItems } from '../../src/features/reading/design';
import { readDesign } from '../../src/features/reading/read';
import { defaultSettings } from '../../src/features/sync/default-settings';
import { mayWrite } from '../handlers/requests';
import { saveSettings } from '../handlers/saves';
import { personOn, type SitePersonAtWork } from '../handlers/site-person';
import type { Fault } from '../../packages/local-site/faults';
import { ada, ben } from '../../packages/local-site/products/people';
import { engineering } from '../../packages/local-site/products/spaces';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import {
  answered,
  documentOf,
  type Form,
  type FormItem,
  forms,
  itemsOf,
  newItem,
  withItems,
  withMacroEpic,
  withWords,
} from './forms';
import { jiraOf } from './history';
import { interrupted } from './interrupt';
import { seedFor } from '../seed';
import { creationFault, fault } from './syncing';

const { HISTORIES = '15', SEED = seedFor('20261130'), PATH_ } = process.env;

let site: LocalSite;
let fresh: Record<string, unknown>;
/** Every sub-task that was created, with the words it was created with. */
let created: { id: string; key: string; words: string }[] = [];
beforeAll(async () => {
  site = await startSite();
  fresh = site.store.copy();
  site.products.onEvent((event) => {
    if (event.product !== 'jira' || event.eventType !== 'avi:jira:created:issue') return;
    const { id, key, fields } = event.issue as { id: string; key: string; fields: { summary: string } };
    created.push({ id, key, words: fields.summary });
  });
});
afterAll(() => site.stop());

interface World {
  form: Form;
  pageId: string;
  author: SitePersonAtWork;
  lead: SitePersonAtWork;
  next: () => number;
  /** Whose words these are, or ever were. */
  noteOf: Map<string, string>;
  /** What was refused to the people. */
  refusals: string[];
}

type Edit =
  | { edit: 'reword'; at: number; alike: boolean }
  | { edit: 'move'; at: number; to: number }
  | { edit: 'add' | 'remove' | 'answer'; at: number }
  | { edit: 'restore'; at: number }
  | { edit: 'macro'; at: number };
const at = fc.nat(6);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ edit: fc.constant('reword' as const), at, alike: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ edit: fc.constant('move' as const), at, to: at }) },
  {
    weight: 3,
    arbitrary: fc.record({ edit: fc.constantFrom('add' as const, 'remove' as const, 'answer' as const), at }),
  },
  { weight: 2, arbitrary: fc.record({ edit: fc.constant('restore' as const), at }) },
  { weight: 1, arbitrary: fc.record({ edit: fc.constant('macro' as const), at }) },
);

const say = (world: World, note: string, words: string): string => {
  world.noteOf.set(words, note);
  return words;
};

/** Does an edit on what is there by then; where somebody else was faster, once more. */
async function editPage(world: World, change: Edit): Promise<void> {
  const { pageId, lead } = world;
  if (change.edit === 'restore') return restore(world, change.at);
  for (let tries = 0; tries < 5; tries += 1) {
    try {
      await lead.writePage(pageId, (document) => {
        const items = itemsOf(document);
        const one = items[change.at % Math.max(1, items.length)];
        if (change.edit === 'macro') {
          const other = jiraOf(site).issues.filter(({ key }) => ['OPS-1', 'PAY-2', 'PAY-1'].includes(key));
          return withMacroEpic(document, other[change.at % other.length]?.id ?? '');
        }
        if (!one) return document;
        const number = world.next();
        switch (change.edit) {
          case 'reword': {
            const words = change.alike ? `${one.words} again` : `Quite other words ${String(number)}`;
            return withWords(document, one, say(world, one.note, words));
          }
          case 'move':
            return withItems(document, (nodes) => {
              const others = nodes.filter((node) => node !== one.node);
              return others.toSpliced(change.to % (others.length + 1), 0, one.node);
            });
          case 'remove':
            return items.length > 1
              ? withItems(document, (nodes) => nodes.filter((node) => node !== one.node))
              : document;
          case 'answer':
            return answered(document, one);
          case 'add': {
            const id = `note-${String(number)}`;
            return withItems(document, (nodes) => [
              ...nodes,
              newItem(world.form, id, say(world, id, `Question ${String(number)}`)),
            ]);
          }
        }
      });
      return;
    } catch (error) {
      if (!String(error).includes('409')) throw error;
    }
  }
}

/** Writes an earlier version once more, as restoring it does. */
async function restore({ pageId, lead }: World, at: number): Promise<void> {
  const { version } = await lead.page(pageId);
  const number = 1 + (at % version);
  const { body } = await lead.json<{ body: { atlas_doc_format: { value: string } } }>(
    'GET',
    `/wiki/api/v2/pages/${pageId}?version=${String(number)}&body-format=atlas_doc_format`,
  );
  const document = JSON.parse(body.atlas_doc_format.value) as ReturnType<typeof documentOf>;
  await lead
    .writePage(pageId, () => document)
    .catch((error: unknown) => {
      if (!String(error).includes('409')) throw error;
    });
}

/** What somebody chooses who knows which ticket is whose; `tidy`: closes and unlinks what is to be, too. */
function chosen(world: World, actions: readonly PlannedAction[], items: readonly FormItem[], tidy: boolean): string[] {
  const noteOfTicket = (key: string | undefined) =>
    world.noteOf.get(created.find((one) => one.key === key)?.words ?? '');
  const hasTicket = (note: string | undefined) => created.some(({ words }) => world.noteOf.get(words) === note);
  return actions.flatMap(({ id, type, text, ticket, selected }) => {
    if (selected) return [id];
    const note = world.noteOf.get(text);
    if (type === 'relink') return noteOfTicket(ticket?.key) === note ? [id] : [];
    if (type === 'create') return hasTicket(note) ? [] : [id];
    if (type === 'close') return tidy && items.every((item) => item.note !== noteOfTicket(ticket?.key)) ? [id] : [];
    return tidy && type === 'unlink' ? [id] : [];
  });
}

/** Previews and applies; undefined where something stopped it. What a report leaves out is a problem. */
async function sync(world: World, who: SitePersonAtWork, { tidy, calls }: { tidy: boolean; calls: number }) {
  const { pageId } = world;
  try {
    const preview = await who.macro(pageId, 'previewSync', { pageId });
    if (!preview.ok) {
      world.refusals.push(preview.error.message);
      return undefined;
    }
    let steps = chosen(world, preview.value.actions, itemsOf((await who.page(pageId)).document), tidy);
    const did: string[] = [];
    for (let call = 0; call < calls; call += 1) {
      const report = await who.macro(pageId, 'applySync', { pageId, steps, sides: {} });
      if (!report.ok) {
        world.refusals.push(report.error.message);
        return undefined;
      }
      did.push(...report.value.did.map(({ id }) => id));
      steps = report.value.remaining;
      if (steps.length === 0) break;
    }
    return { did, preview: preview.value };
  } catch (error) {
    if (String(error).includes('The process that ran the function ended')) return undefined;
    throw error;
  }
}

type Step = fc.AsyncCommand<object, World>;

class EditPage implements Step {
  constructor(private readonly edit: Edit) {}
  check = () => true;
  run = (_: object, world: World) => editPage(world, this.edit);
  toString = () => `page: ${JSON.stringify(this.edit)}`;
}

class Sync implements Step {
  constructor(
    private readonly faults: readonly Fault[],
    private readonly meanwhile: { edit: Edit; before: number } | undefined,
    private readonly choice: { tidy: boolean; calls: number; byLead: boolean },
  ) {}
  check = () => true;
  run = async (_: object, world: World) => {
    site.faults.set(this.faults);
    const { meanwhile, choice } = this;
    const work = () => sync(world, choice.byLead ? world.lead : world.author, choice);
    if (meanwhile) await interrupted(site, meanwhile.before, () => editPage(world, meanwhile.edit), work);
    else await work();
    if (this.faults.some((one) => one.fault === 'killed')) site.clock.advance(45);
    site.faults.set(site.faults.list().filter((one) => one.fault === 'events'));
  };
  toString = () => `sync: ${JSON.stringify([this.faults, this.meanwhile, this.choice])}`;
}

/** A security level hides one of the tickets from the author, or all of them again from nobody. */
class Hide implements Step {
  constructor(private readonly at: number) {}
  check = () => true;
  run = (_: object, world: World) => {
    const tickets = ticketsOf(world);
    const one = tickets[this.at % Math.max(1, tickets.length)];
    if (one) one.security = [ben.accountId];
    return Promise.resolve();
  };
  toString = () => `hide: ${String(this.at)}`;
}

/** The settings let changes go one way only, or both again. */
class Direct implements Step {
  constructor(private readonly direction: SyncSettings['direction']) {}
  check = () => true;
  run = (_: object, world: World) => direct(world, this.direction);
  toString = () => `settings: ${this.direction}`;
}

async function direct({ author, pageId }: World, direction: SyncSettings['direction']): Promise<void> {
  await saveSettings(author, pageId, { pageId }, { ...defaultSettings, direction });
  await site.queueIdle();
}

class Copy implements Step {
  check = () => true;
  run = async (_: object, world: World) => {
    const { document } = await world.lead.page(world.pageId);
    const pageId = await world.author.createPage(engineering.id, `Copy ${String(copies++)}`, document);
    await site.queueIdle();
    await sync({ ...world, pageId, noteOf: new Map() }, world.author, { tidy: false, calls: 9 });
  };
  toString = () => 'copy';
}
let copies = 0;

class Wait implements Step {
  constructor(private readonly seconds: number) {}
  check = () => true;
  run = async () => {
    site.clock.advance(this.seconds);
    await site.queueIdle();
  };
  toString = () => `wait: ${String(this.seconds)} s`;
}

/** What a first sync meets: most of what can go wrong goes wrong where tickets are made. */
const firstSync = fc
  .tuple(
    fc.oneof(fc.constant([]), { weight: 3, arbitrary: fc.tuple(creationFault) }),
    fc.option(fc.record({ edit, before: fc.integer({ min: 6, max: 14 }) }), { nil: undefined, freq: 2 }),
  )
  .map(([faults, meanwhile]) => new Sync(faults, meanwhile, { tidy: false, calls: 9, byLead: false }));
const interruption = fc.record({ edit, before: fc.integer({ min: 3, max: 14 }) });
const choice = fc.record({ tidy: fc.boolean(), calls: fc.constantFrom(1, 9), byLead: fc.boolean() });
const commands = fc.commands<object, World, false>(
  [
    edit.map((one) => new EditPage(one)),
    fc
      .tuple(
        fc.array(
          fc.oneof(fault, creationFault).filter((one) => one.fault !== 'edited'),
          { maxLength: 2 },
        ),
        fc.option(interruption, { nil: undefined, freq: 2 }),
        choice,
      )
      .map((given) => new Sync(...given)),
    choice.map((calm) => new Sync([], undefined, calm)),
    interruption.map((meanwhile) => new Sync([], meanwhile, { tidy: false, calls: 9, byLead: false })),
    fc.nat(6).map((one) => new Hide(one)),
    fc.constantFrom('jira-to-page' as const, 'both' as const).map((direction) => new Direct(direction)),
    fc.constant(new Copy()),
    fc.constantFrom(20, 90).map((seconds) => new Wait(seconds)),
  ],
  { maxCommands: 10, size: 'max', ...(process.env.REPLAY !== undefined && { replayPath: process.env.REPLAY }) },
);

const ticketsOf = ({ pageId }: World) =>
  jiraOf(site).issues.filter(
    ({ properties }) => (properties['tdd-row'] as { pageId?: string } | undefined)?.pageId === pageId,
  );

let histories = 0;

async function begin(form: Form, count: number): Promise<World> {
  const [author, lead] = [personOn(site, ada.accountId), personOn(site, ben.accountId)];
  let last = 0;
  const world: World = {
    form,
    pageId: '',
    author,
    lead,
    next: () => (last += 1),
    noteOf: new Map(),
    refusals: [],
  };
  const items = Array.from({ length: count }, () => {
    const number = world.next();
    return newItem(form, `note-${String(number)}`, say(world, `note-${String(number)}`, `Question ${String(number)}`));
  });
  const config = {
    templateId: 'engineering',
    templateVersion: 1,
    epicId: await author.issueId('PAY-1'),
    epicKey: 'PAY-1',
  };
  histories += 1;
  world.pageId = await author.publishInserted(
    engineering.id,
    `Forms ${String(histories)}`,
    documentOf(form, config, items),
  );
  await site.queueIdle();
  return world;
}

/** Syncs until nothing is left to do, and says what does not hold then. */
async function settle(world: World): Promise<string[]> {
  const { pageId, lead } = world;
  site.faults.set([]);
  await site.faults.catchUp('all');
  site.clock.advance(180);
  await site.queueIdle();
  await direct(world, 'both');
  const before = itemsOf((await lead.page(pageId)).document);
  let last: Awaited<ReturnType<typeof sync>>;
  for (let syncs = 0; syncs < 6; syncs += 1) {
    last = await sync(world, lead, { tidy: true, calls: 9 });
    await site.queueIdle();
    if (!last) return [`A sync without faults was refused: ${world.refusals.at(-1) ?? ''}`];
    if (last.did.length === 0) break;
  }
  site.products.log.length = 0;
  const ledger = () => JSON.stringify(site.testing.appStorage.values('ticket-ledger'));
  const stored = ledger();
  const again = await sync(world, lead, { tidy: true, calls: 9 });
  await site.queueIdle();
  const writes = site.products.log.filter((request) => request.principal.throughApp && mayWrite(request));
  const { document } = await lead.page(pageId);
  const after = itemsOf(document);
  const own = ticketsOf(world);
  const noteOfTicket = (id: string) => world.noteOf.get(created.find((one) => one.id === id)?.words ?? '');
  const perNote = new Map<string, string[]>();
  for (const { id, key } of own) {
    const note = noteOfTicket(id) ?? key;
    perNote.set(note, [...(perNote.get(note) ?? []), key]);
  }
  const isDone = new Map(trackedItems(readDesign(document)).map((item) => [item.text, item.done]));
  const named = new Set([
    ...(again?.preview.actions ?? []).map(({ text }) => text),
    ...(again?.preview.leftAlone ?? []).map(({ what }) => what.slice(1, -1)),
  ]);
  return [
    ...(last && last.did.length > 0 ? [`It never settles: ${last.did.join()}`] : []),
    ...writes.map(({ method, path }) => `A sync with nothing to do writes: ${method} ${path}`),
    ...(ledger() === stored ? [] : ['A sync with nothing to do writes the ledger']),
    ...[...perNote].flatMap(([note, keys]) => (keys.length > 1 ? [`${note} has ${keys.join()}`] : [])),
    ...(after.map(({ note, words }) => `${note} ${words}`).join() ===
    before.map(({ note, words }) => `${note} ${words}`).join()
      ? []
      : ['Words on the page were lost']),
    ...after.flatMap(({ note, words, key }) => {
      if (key === undefined)
        return isDone.get(words) === true || named.has(words) ? [] : [`“${words}” has no ticket, and nothing says why`];
      const issue = own.find((one) => one.key === key);
      return issue && noteOfTicket(issue.id) === note ? [] : [`“${words}” names ${key}, which is not its own`];
    }),
  ];
}

test(
  `after ${HISTORIES} histories of items without ids, in every form, each has one ticket`,
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...forms),
        fc.integer({ min: 1, max: 4 }),
        firstSync,
        commands,
        async (form, count, first, steps) => {
          await site.queueIdle();
          await site.faults.catchUp('all');
          site.faults.set([]);
          site.store.restore(fresh);
          created = [];
          const world = await begin(form, count);
          await first.run({}, world);
          await fc.asyncModelRun(() => ({ model: {}, real: world }), steps);
          expect(await settle(world)).toEqual([]);
        },
      ),
      {
        numRuns: Number(HISTORIES),
        seed: Number(SEED),
        ...(PATH_ !== undefined && { path: PATH_ }),
      },
    );
  },
  120_000 + Number(HISTORIES) * 10_000,
);
