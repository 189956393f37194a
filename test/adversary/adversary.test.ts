import fc from '../fast-check';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { beginHistory, type History } from './history';
import { seedFor } from '../seed';
import { commands, play } from './steps';
import { buildWorld, type World } from './world';

/**
 * `npm test` plays the same histories every time; `npm run test:adversary` asks for more, and new ones. A failing history
 * is replayed with the SEED, PATH_ and REPLAY that it prints.
 */
const { HISTORIES = '15', SEED = seedFor('20261130'), PATH_ } = process.env;

let site: LocalSite;
let begin: () => Promise<History>;
beforeAll(async () => {
  // Epics of the project OPS are of a type that is called Initiative.
  site = await startSite({ settings: { expressionField: 'there' } });
  const world: World = await buildWorld(site);
  begin = beginHistory(world);
});
afterAll(() => site.stop());

test(
  `after ${HISTORIES} histories of a person who tries everything, nobody read, changed or held back more than they may`,
  async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (steps) => play(await begin(), steps)),
      {
        numRuns: Number(HISTORIES),
        seed: Number(SEED),
        ...(PATH_ !== undefined && { path: PATH_ }),
      },
    );
  },
  120_000 + Number(HISTORIES) * 10_000,
);
