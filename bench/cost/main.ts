/** `npm run cost`: counts what work takes on the local site, and writes down what a day of the app costs. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { costDocument } from './document';
import { type Counted, countUnits } from './units';

const countedFile = join(__dirname, 'counted.json');

async function main(): Promise<void> {
  // What was counted before is enough where only the model day has changed.
  const counted = process.argv.includes('--as-counted')
    ? (JSON.parse(readFileSync(countedFile, 'utf8')) as Counted)
    : await countUnits();
  writeFileSync(countedFile, `${JSON.stringify(counted, null, 2)}\n`);
  writeFileSync(join(__dirname, '../../docs/cost.md'), costDocument(counted));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
