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

/** What work without a person meets; the other settings are as strict as in `npm test`. */
const { asAppRestricted = [], newerDraft = [], oldVersionsKeepCommentMarks = [] } = platformFactors;
const jobFactors = { asAppRestricted, newerDraft, oldVersionsKeepCommentMarks };

const plans: Plan[] = [
  { rows: allPairs(platformFactors).map((row) => settingsText(row)), project: 'platform', files: ['main-job'] },
  {
    rows: allPairs(jobFactors).map((row) => settingsText({ ...strictest, ...row })),
    project: 'app',
    files: ['test/handlers/both-ways', 'test/handlers/status-copies'],
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
    const { status } = spawnSync(process.execPath, [jest, ...files, '--selectProjects', project], {
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
