/** The steps of a history, each followed by what has to hold after it. */
import fc from '../fast-check';
import { callAs, type HerCall, herCall, type HerWork, herWork, onlyShows, workAsHer } from './her-calls';
import { editAsHer, type HerEdit, herEdit } from './her-edits';
import type { History } from './history';
import { honestStep, type HonestStep, workHonestly } from './honest';
import {
  changesOf,
  crashes,
  doubledTickets,
  falseApprovals,
  falseVerdicts,
  hiddenChanges,
  leaks,
  snapshot,
} from './oracle';
import type { World } from './world';

/** Something that somebody does; undefined is nobody in particular: honest people, and the clock. */
interface Deed {
  said: string;
  actor: keyof Pick<World, 'mallory' | 'emma' | 'nora'> | undefined;
  /** Gives what went wrong in it already. */
  take: (history: History) => Promise<string[]>;
}

/** Does a deed, delivers the events it caused, and says what does not hold then. */
export class Step implements fc.AsyncCommand<object, History> {
  constructor(private readonly deed: Deed) {}
  check = () => true;
  run = async (_: object, history: History) => {
    const { site } = history.world;
    const { actor } = this.deed;
    const before = snapshot(history);
    const lastEntry = site.log.entries.at(-1);
    const problems = await this.take(history);
    expect([
      ...problems,
      ...crashes(history, lastEntry),
      ...leaks(history),
      ...(actor === undefined ? [] : changesOf(history, before, history.world[actor].accountId)),
      ...hiddenChanges(history, before),
      ...doubledTickets(history, before),
    ]).toEqual([]);
  };
  take = async (history: History): Promise<string[]> => {
    const problems = await this.deed.take(history);
    await history.world.site.queueIdle();
    return problems;
  };
  toString = () => this.deed.said;
}

const calling = (call: HerCall): Deed => ({
  said: `call: ${JSON.stringify(call)}`,
  actor: call.who,
  async take(history) {
    const { store } = history.world.site;
    const stored = onlyShows(call.name) ? JSON.stringify(store.copy()) : undefined;
    const { answer, payload, name } = await callAs(history, call);
    const failed = answer?.ok === false && answer.error.code === 'unexpected';
    const wrote = answer && stored !== undefined && stored !== JSON.stringify(store.copy());
    return [
      ...(failed ? [`${name} failed inside the app with ${JSON.stringify(payload)}`] : []),
      ...(wrote ? [`${name} only shows something, and stored something`] : []),
    ];
  },
});

/** Without a problem in the deed itself. */
const well = async (done: Promise<void>): Promise<string[]> => {
  await done;
  return [];
};

const working = (work: HerWork): Deed => ({
  said: `work: ${JSON.stringify(work)}`,
  actor: 'mallory',
  take: (history) => well(workAsHer(history, work)),
});

const editing = (edit: HerEdit): Deed => ({
  said: `edit: ${JSON.stringify(edit)}`,
  actor: 'mallory',
  take: (history) => well(editAsHer(history, edit)),
});

const honest = (step: HonestStep): Deed => ({
  said: `honest: ${JSON.stringify(step)}`,
  actor: undefined,
  take: (history) => well(workHonestly(history, step)),
});

const scheduled = (key: string): Deed => ({
  said: `schedule: ${key}`,
  actor: undefined,
  async take({ world: { site } }) {
    site.clock.advance(90);
    const result = await site.runSchedule(key);
    return result.ok ? [] : [`${key} failed: ${result.error.message}`];
  },
});

const step = (deed: Deed) => new Step(deed);
const schedule = fc.constantFrom('remind-owners', 'overview-day').map((key) => step(scheduled(key)));

export const steps = {
  /** What the adversary does alone. */
  hers: fc.oneof(
    { weight: 2, arbitrary: herCall.map((call) => step(calling(call))) },
    { weight: 2, arbitrary: herEdit.map((edit) => step(editing(edit))) },
    { weight: 1, arbitrary: herWork.map((work) => step(working(work))) },
    { weight: 1, arbitrary: schedule },
  ),
  honest: honestStep.map((given) => step(honest(given))),
};

export const commands = fc.commands<object, History, false>([steps.hers, steps.hers, steps.hers, steps.honest], {
  maxCommands: 14,
  size: 'max',
  ...(process.env.REPLAY !== undefined && { replayPath: process.env.REPLAY }),
});

/** Takes the steps, then tries what they may have come to: signatures that nobody gave, and issues held back. */
export async function play(history: History, taken: Iterable<fc.AsyncCommand<object, History>>): Promise<void> {
  await fc.asyncModelRun(() => ({ model: {}, real: history }), taken);
  expect([...(await falseApprovals(history)), ...(await falseVerdicts(history)), ...leaks(history)]).toEqual([]);
}
