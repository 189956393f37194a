/** `npm test`: all projects but those with a command of their own, or what its arguments say. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isPassKept, keepPass, type RunResult, sourcesDigest } from './kept-pass';

const root = resolve(__dirname, '../..');
const apart = ['editor', 'gallery', 'adversary', 'faults'];
const asked = process.argv.slice(2);

function jest(ignored: readonly string[], ...options: string[]): number {
  const bin = join(root, 'node_modules/jest/bin/jest.js');
  const { status } = spawnSync(process.execPath, [bin, '--ignoreProjects', ...ignored, ...options], {
    cwd: root,
    stdio: 'inherit',
  });
  return status ?? 1;
}

function runAll(): number {
  const before = sourcesDigest(root, process.env);
  if (isPassKept(root, before, process.env)) {
    process.stderr.write(
      'The local site is as its own tests passed on it last: they are skipped. CI=true runs them.\n',
    );
    return jest([...apart, 'site']);
  }
  const dir = mkdtempSync(join(tmpdir(), 'test-run-'));
  const file = join(dir, 'result.json');
  try {
    const status = jest(apart, '--json', `--outputFile=${file}`);
    // Not what was tested, if somebody edited it meanwhile.
    const isSame = sourcesDigest(root, process.env) === before;
    if (isSame) keepPass(root, before, JSON.parse(readFileSync(file, 'utf8')) as RunResult);
    return status;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

process.exitCode = asked.length === 0 ? runAll() : jest(apart, ...asked);
