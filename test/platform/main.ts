/** `npm run test:platform`: the main jobs under each value of each setting of the site, with each value of the others. */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { settingsIn, settingsText } from '../../packages/local-site/settings';
import { platformFactors } from './factors';
import { allPairs } from './pairs';

const { positionals } = parseArgs({ allowPositionals: true });

/** One row alone, as it was printed; otherwise all. */
const rows = positionals.length > 0 ? positionals : allPairs(platformFactors).map((row) => settingsText(row));

const jest = require.resolve('jest/bin/jest');
const failed: string[] = [];
for (const row of rows) {
  settingsIn(row);
  const begun = Date.now();
  console.log(`\n${row}`);
  const { status } = spawnSync(process.execPath, [jest, '--selectProjects', 'platform'], {
    stdio: 'inherit',
    env: { ...process.env, SITE_SETTINGS: row },
  });
  console.log(`-- ${String(Math.round((Date.now() - begun) / 1000))} s`);
  if (status !== 0) failed.push(row);
}
if (failed.length > 0) {
  console.error(`\nFailed under:\n${failed.map((row) => `  npm run test:platform -- ${row}`).join('\n')}`);
  process.exitCode = 1;
}
