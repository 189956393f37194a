import fc from '../fast-check';
import type { SyncSide } from '../../src/contract/api';
import type { Fault } from '../../packages/local-site/faults';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { editPage, editTicket, pageEdit, type PageEdit, ticketEdit, type TicketEdit } from './edits';
import { beginHistory, type History, inlineCommentsOf } from './history';
import { interrupted } from './interrupt';
import { seedFor } from '../seed';
import { settle } from './settled';
import { setup } from './setup';
import { choice, type Choice, fault, sync } from './syncing';

/**
 * `npm test` plays the same histories every time: a rare one must not stop another change. `npm run test:faults` asks for
 * more, and new ones. A failing history is replayed with the SEED and PATH_ that it prints.
 */
const { HISTORIES = '25', SEED = seedFor('20261120'), PATH_ } = process.env;

let site: LocalSite;
let fresh: Record<string, unknown>;
beforeAll(async () => {
  site = await startSite();
  fresh = site.store.copy();
});
afterAll(() => site.stop());

type Step = fc.AsyncCommand<object, History>;

class EditPage implements Step {
  constructor(private readonly edit: PageEdit) {}
  check = () => true;
  run = (_: object, history: History) => editPage(history, this.edit);
  toString = () => `page: ${JSON.stringify(this.edit)}`;
}

class EditTicket implements Step {
  constructor(private readonly edit: TicketEdit) {}
  check = () => true;
  run = (_: object, history: History) => editTicket(history, this.edit);
  toString = () => `Jira: ${JSON.stringify(this.edit)}`;
}

interface Interruption {
  edit: PageEdit;
  /** The request of the app that it comes right before; if there are fewer, it comes after them all. */
  before: number;
}

const interruption: fc.Arbitrary<Interruption> = fc.record({
  edit: pageEdit,
  before: fc.integer({ min: 1, max: 14 }),
});

class Sync implements Step {
  constructor(
    private readonly choice: Choice,
    private readonly faults: readonly Fault[],
    /** Somebody else syncs at the same time, or edits the page in the middle of it. */
    private readonly meanwhile: Choice | Interruption | undefined,
  ) {}
  check = () => true;
  run = async (_: object, history: History) => {
    const { author, lead } = history;
    site.faults.set(this.faults);
    const { meanwhile } = this;
    if (meanwhile && 'edit' in meanwhile) {
      await interrupted(
        site,
        meanwhile.before,
        () => editPage(history, meanwhile.edit),
        () => sync(history, author, this.choice),
      );
    } else {
      await Promise.all([sync(history, author, this.choice), meanwhile && sync(history, lead, meanwhile)]);
    }
    const edits = (faults: readonly Fault[]) => faults.filter((one) => one.fault === 'edited').length;
    // Whoever was killed holds the lock for a while.
    if (this.faults.some((one) => one.fault === 'killed')) site.clock.advance(45);
    await this.exceptCutShort(history);
    history.meanwhile += edits(this.faults) - edits(site.faults.list());
    site.faults.set(site.faults.list().filter((one) => one.fault === 'events'));
  };
  /** A write that is killed, or not answered, or whose second look fails, can't put a comment's mark back. */
  private async exceptCutShort(history: History) {
    if (this.faults.every(({ fault }) => fault === 'edited' || fault === 'commented')) return;
    const page = JSON.stringify((await history.author.page(history.pageId)).document);
    for (const { markerRef } of inlineCommentsOf(history))
      if (!page.includes(markerRef)) history.cutShort.add(markerRef);
  }
  toString = () => `sync: ${JSON.stringify({ choice: this.choice, faults: this.faults, meanwhile: this.meanwhile })}`;
}

/** A text is changed on both sides, on the page while the other change is on its way there. */
class Race implements Step {
  constructor(
    private readonly place: number,
    private readonly before: number,
    private readonly choice: Choice,
  ) {}
  check = () => true;
  run = async (_: object, history: History) => {
    await editTicket(history, { edit: 'rename', ticket: this.place });
    const edit: PageEdit = { edit: 'reword', row: this.place };
    await interrupted(
      site,
      this.before,
      () => editPage(history, edit),
      () => sync(history, history.author, this.choice),
    );
  };
  toString = () => `race: ${JSON.stringify({ place: this.place, before: this.before })}`;
}

class Wait implements Step {
  constructor(private readonly seconds: number) {}
  check = () => true;
  run = async () => {
    site.clock.advance(this.seconds);
    await site.queueIdle();
  };
  toString = () => `wait: ${String(this.seconds)} s`;
}

const commands = fc.commands<object, History, false>(
  [
    pageEdit.map((edit) => new EditPage(edit)),
    ticketEdit.map((edit) => new EditTicket(edit)),
    fc
      .tuple(
        choice,
        fc.array(fault, { maxLength: 3 }),
        fc.option(fc.oneof<[fc.Arbitrary<Choice>, fc.Arbitrary<Interruption>]>(choice, interruption), {
          nil: undefined,
          freq: 2,
        }),
      )
      .map((given) => new Sync(...given)),
    choice.map((calm) => new Sync(calm, [], undefined)),
    fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 9 }), choice).map((given) => new Race(...given)),
    fc.constantFrom(45, 90).map((seconds) => new Wait(seconds)),
  ],
  { maxCommands: 14, size: 'max', ...(process.env.REPLAY !== undefined && { replayPath: process.env.REPLAY }) },
);

const side = fc.constantFrom<(SyncSide | undefined)[]>(undefined, 'page', 'jira');

test(
  `after ${HISTORIES} histories of edits on both sides, syncs by two people and faults, page and tickets agree`,
  async () => {
    await fc.assert(
      fc.asyncProperty(setup, commands, side, async (given, steps, decidedFor) => {
        await site.queueIdle();
        await site.faults.catchUp('all');
        site.faults.set([]);
        site.store.restore(fresh);
        const history = await beginHistory(site, given);
        await fc.asyncModelRun(() => ({ model: {}, real: history }), steps);
        expect(await settle(history, decidedFor)).toEqual([]);
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
