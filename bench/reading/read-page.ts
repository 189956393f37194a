/** Reads the page stored in a file so many times, in a process of its own; prints what that took as JSON. */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { parseDocument } from '../../src/adf/parse';
import { readDesign } from '../../src/features/reading/read';

function timeOf(body: string): number {
  const start = performance.now();
  const document = parseDocument(body);
  if ('problem' in document) throw new Error(`The page to measure with can’t be read: ${document.problem.key}`);
  readDesign(document);
  return performance.now() - start;
}

const [, , file = '', rounds = '1'] = process.argv;
const body = readFileSync(file, 'utf8');
const times = Array.from({ length: Number(rounds) }, () => timeOf(body));
process.stdout.write(JSON.stringify({ times, peakBytes: process.resourceUsage().maxRSS * 1024 }));
