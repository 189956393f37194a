import fc from '../fast-check';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { seedFor } from '../seed';
import { beginHistory, type History } from './history';
import { tellOtherSecrets } from './other-secrets';
import { readableBy } from './reach';
import { type Step, steps } from './steps';
import { buildWorld, dataOf } from './world';

const { HISTORIES = '32', SEED = seedFor('20261130'), PATH_ } = process.env;
/** Each is played twice. */
const histories = Math.ceil(Number(HISTORIES) / 4);

let site: LocalSite;
let begin: () => Promise<History>;
let beginWithOtherSecrets: () => Promise<History>;
beforeAll(async () => {
  // Epics of the project OPS are of a type that is called Initiative.
  site = await startSite({ settings: { expressionField: 'there' } });
  // One event after the other: which comes first must not make a difference either.
  site.faults.set([{ fault: 'events', twice: false, reversed: false }]);
  const world = await buildWorld(site);
  begin = beginHistory(world);
  await tellOtherSecrets(world);
  beginWithOtherSecrets = beginHistory(world);
});
afterAll(() => site.stop());

/** All that she is told and can read in the course of a history, but for what is another each time. */
async function observed(history: History, taken: readonly Step[]): Promise<string[]> {
  const { mallory } = history.world;
  const seen: string[] = [];
  for (const step of taken) {
    await step.take(history);
    seen.push(`${String(step)}: ${history.answersToHer.splice(0).join('\n')}`);
  }
  return [...seen, readableBy(dataOf(site), mallory.accountId)].map(timeless);
}

const timeless = (text: string) =>
  text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'uuid')
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+]\d{4})/g, 'time')
    .replace(/\b1[78]\d{11}\b/g, 'time')
    .replace(/"nextCursor":"[^"]*"/g, '"nextCursor":"another"');

test(
  'what is hidden from somebody makes no difference to what they are told, whatever they try',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(steps.hers, { minLength: 1, maxLength: 10, size: 'max' }), async (taken) => {
        const here = await observed(await begin(), taken);
        const there = await observed(await beginWithOtherSecrets(), taken);
        expect(there).toEqual(here);
      }),
      {
        numRuns: histories,
        seed: Number(SEED),
        ...(PATH_ !== undefined && { path: PATH_ }),
      },
    );
  },
  120_000 + histories * 20_000,
);
