/** The steps of a history, each followed by what has to hold after it. */
import fc from 'fast-check';
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

type Step = fc.AsyncCommand<object, History>;

/** Does a step, delivers the events it caused, and says what does not hold then. `actor`: undefined for honest people. */
async function checked(history: History, actor: string | undefined, work: () => Promise<string[]>) {
  const { site } = history.world;
  const before = snapshot(history);
  const lastEntry = site.log.entries.at(-1);
  const problems = await work();
  await site.queueIdle();
  expect([
    ...problems,
    ...crashes(history, lastEntry),
    ...leaks(history),
    ...(actor === undefined ? [] : changesOf(history, before, actor)),
    ...hiddenChanges(history, before),
    ...doubledTickets(history, before),
  ]).toEqual([]);
}

class Call implements Step {
  constructor(private readonly call: HerCall) {}
  check = () => true;
  run = (_: object, history: History) => {
    const { site, [this.call.who]: person } = history.world;
    return checked(history, person.accountId, async () => {
      const stored = onlyShows(this.call.name) ? JSON.stringify(site.store.copy()) : undefined;
      const { answer, payload, name } = await callAs(history, this.call);
      const failed = answer?.ok === false && answer.error.code === 'unexpected';
      const wrote = answer && stored !== undefined && stored !== JSON.stringify(site.store.copy());
      return [
        ...(failed ? [`${name} failed inside the app with ${JSON.stringify(payload)}`] : []),
        ...(wrote ? [`${name} only shows something, and stored something`] : []),
      ];
    });
  };
  toString = () => `call: ${JSON.stringify(this.call)}`;
}

class Work implements Step {
  constructor(private readonly work: HerWork) {}
  check = () => true;
  run = (_: object, history: History) =>
    checked(history, history.world.mallory.accountId, async () => {
      await workAsHer(history, this.work);
      return [];
    });
  toString = () => `work: ${JSON.stringify(this.work)}`;
}

class Edit implements Step {
  constructor(private readonly edit: HerEdit) {}
  check = () => true;
  run = (_: object, history: History) =>
    checked(history, history.world.mallory.accountId, async () => {
      await editAsHer(history, this.edit);
      return [];
    });
  toString = () => `edit: ${JSON.stringify(this.edit)}`;
}

class Honest implements Step {
  constructor(private readonly step: HonestStep) {}
  check = () => true;
  run = (_: object, history: History) =>
    checked(history, undefined, async () => {
      await workHonestly(history, this.step);
      return [];
    });
  toString = () => `honest: ${JSON.stringify(this.step)}`;
}

class Schedule implements Step {
  constructor(
    private readonly key: string,
    private readonly seconds: number,
  ) {}
  check = () => true;
  run = (_: object, history: History) =>
    checked(history, undefined, async () => {
      const { site } = history.world;
      site.clock.advance(this.seconds);
      const result = await site.runSchedule(this.key);
      return result.ok ? [] : [`${this.key} failed: ${result.error.message}`];
    });
  toString = () => `schedule: ${this.key}`;
}

const calls = herCall.map((call) => new Call(call));
const edits = herEdit.map((edit) => new Edit(edit));

export const commands = fc.commands<object, History, false>(
  [
    calls,
    calls,
    edits,
    edits,
    herWork.map((work) => new Work(work)),
    honestStep.map((step) => new Honest(step)),
    fc.constantFrom('remind-owners', 'overview-day').map((key) => new Schedule(key, 90)),
  ],
  { maxCommands: 14, size: 'max', ...(process.env.REPLAY !== undefined && { replayPath: process.env.REPLAY }) },
);

/** Takes the steps, then tries what they may have come to: signatures that nobody gave, and issues held back. */
export async function play(history: History, steps: Iterable<Step>): Promise<void> {
  await fc.asyncModelRun(() => ({ model: {}, real: history }), steps);
  expect([...(await falseApprovals(history)), ...(await falseVerdicts(history)), ...leaks(history)]).toEqual([]);
}
