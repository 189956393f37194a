import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { buildSync } from 'esbuild';
import { z } from 'zod';
import type { AdfDocument } from '../../src/contract/adf-node';
import { markdownToAdf } from '../../src/adf/markdown/markdown-to-adf';
import { designOf } from '../documents/inputs';
import { inTable } from '../table';

const megabyte = 1024 * 1024;
const rounds = 15;
const measured = z.object({ times: z.array(z.number()), peakBytes: z.number() });

/** How long it takes to read stored pages of 1 and 5 MB as designs, and the memory of a process that does nothing else. */
export function readingTimes(): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'reading-'));
  try {
    const reader = join(folder, 'read-page.cjs');
    buildSync({
      entryPoints: [join(__dirname, 'read-page.ts')],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile: reader,
      logLevel: 'error',
    });
    const rows = [1, 5].map((megabytes) => {
      const page = join(folder, `${megabytes}.json`);
      writeFileSync(page, pageOf(megabytes * megabyte));
      const once = read(reader, page, 1);
      const again = Math.min(...read(reader, page, rounds).times);
      return [
        `${megabytes} MB`,
        ...[...once.times, again, again / megabytes].map((milliseconds) => `${milliseconds.toFixed(0)} ms`),
        `${(once.peakBytes / megabyte).toFixed(0)} MB`,
      ];
    });
    return [['page', 'in a new process', 'at best', 'a MB', 'peak memory of the process'], ...rows];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const read = (reader: string, page: string, times: number) =>
  measured.parse(JSON.parse(execFileSync(process.execPath, [reader, page, String(times)], { encoding: 'utf8' })));

/** A page of at least so many bytes, made of real designs. */
function pageOf(bytes: number): string {
  const { content } = markdownToAdf(designOf(2_000)).document;
  const times = Math.ceil(bytes / JSON.stringify(content).length);
  const page: AdfDocument = { type: 'doc', version: 1, content: Array.from({ length: times }, () => content).flat() };
  return JSON.stringify(page);
}

/** `npm run bench -- reading`: how long reading a stored page takes. */
export function reading(): Promise<void> {
  process.stdout.write(inTable(readingTimes()));
  return Promise.resolve();
}
