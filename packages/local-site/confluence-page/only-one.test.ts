import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { onlyOne } from './only-one';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'only-one-'));
  file = join(folder, 'lock');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const waiting = jest.fn();
beforeEach(() => waiting.mockClear());

test('work is done at once where nobody else does it, and leaves nothing behind', async () => {
  const work = jest.fn(() => Promise.resolve());
  await onlyOne(file, waiting, work);
  expect({ done: work.mock.calls.length, waited: waiting.mock.calls.length, left: readdirSync(folder) }).toEqual({
    done: 1,
    waited: 0,
    left: [],
  });
});

test('a process that ended in the middle holds nobody up', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(file, String(pid));
  const work = jest.fn(() => Promise.resolve());
  await onlyOne(file, waiting, work);
  expect({ done: work.mock.calls.length, left: readdirSync(folder) }).toEqual({ done: 1, left: [] });
});

test('work waits for another process that does it', async () => {
  // The test runner itself is such a process.
  writeFileSync(file, String(process.ppid));
  const done: string[] = [];
  waiting.mockImplementationOnce(() => {
    done.push('waits');
    rmSync(file);
  });
  await onlyOne(file, waiting, () => {
    done.push('works');
    return Promise.resolve();
  });
  expect(done).toEqual(['waits', 'works']);
});

test('work that fails says so, and the next may begin', async () => {
  await expect(onlyOne(file, waiting, () => Promise.reject(new Error('No registry')))).rejects.toThrow('No registry');
  expect(readdirSync(folder)).toEqual([]);
});
