/** `npm run test:platform`: the main jobs under each value of each setting of the site, with each value of the others. */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { settingsText, strictest } from '../../packages/local-site/settings';
import { platformFactors } from './factors';
import { allPairs } from './pairs';

interface Plan {
  /** The settings of each run, in one line. */
  rows: string[];
  /** What is run: a project of Jest, and of it these files. */
  project: string;
  files: string[];
}

/** Where people consent first, or Jira has a storage of its own, tests that were not written for it have no outcome. */
const { consent: _, storage: __, ...otherFactors } = platformFactors;
const { consent, storage } = strictest;

const plans: Plan[] = [
  { rows: allPairs(platformFactors).map((row) => settingsText(row)), project: 'platform', files: [] },
  {
    rows: allPairs(otherFactors).map((row) => settingsText({ consent, storage, ...row })),
    project: 'app',
    files: ['both-ways', 'status-copies', 'transition-gate', 'what-all-may-read'].map(
      (name) => `test/handlers/${name}`,
    ),
  },
];

/** Settings that are named run alone, as they were printed. */
const { positionals: named } = parseArgs({ allowPositionals: true });
const jest = require.resolve('jest/bin/jest');
const failed: string[] = [];
const begun = Date.now();
for (const { rows, project, files } of plans) {
  for (const row of rows.filter((each) => named.length === 0 || named.includes(each))) {
    console.log(`\n${project}: ${row}`);
    const { status } = spawnSync(process.execPath, [jest, '--selectProjects', project, ...files], {
      stdio: 'inherit',
      env: { ...process.env, SITE_SETTINGS: row },
    });
    if (status !== 0) failed.push(row);
  }
}
console.log(`\n${String(Math.round((Date.now() - begun) / 1000))} s`);
if (failed.length > 0) {
  console.error(`Failed under:\n${failed.map((row) => `  npm run test:platform -- ${row}`).join('\n')}`);
  process.exitCode = 1;
}
