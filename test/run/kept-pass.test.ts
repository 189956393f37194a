import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isPassKept, keepPass, sourcesDigest } from './kept-pass';

let root: string;
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const testFile = 'packages/local-site/a.test.ts';
const ran = (status: string) => ({ testResults: [{ name: join(root, testFile), status }] });
const isKept = (env = {}) => isPassKept(root, sourcesDigest(root, env), env);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kept-pass-'));
  write('package-lock.json', '{}');
  write(testFile, 'test');
  write('packages/local-site/deep/b.ts', 'source');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

test('is kept of the same sources, and never counts on CI', () => {
  keepPass(root, sourcesDigest(root, {}), ran('passed'));
  expect({ here: isKept(), onCi: isKept({ CI: 'true' }) }).toEqual({ here: true, onCi: false });
});

test.each([
  ['a source', 'packages/local-site/deep/b.ts'],
  ['a new file', 'packages/local-site/new.json'],
  ['a source of the app', 'src/index.ts'],
  ['the lockfile', 'package-lock.json'],
  ['what is installed', 'node_modules/.package-lock.json'],
])('is not one of other sources: %s', (_, path) => {
  keepPass(root, sourcesDigest(root, {}), ran('passed'));
  write(path, 'changed');
  expect(isKept()).toBe(false);
});

test('is not one with other settings', () => {
  keepPass(root, sourcesDigest(root, {}), ran('passed'));
  expect(isKept({ SITE_SETTINGS: 'storage=two' })).toBe(false);
});

test.each<[string, () => Parameters<typeof keepPass>[2]]>([
  ['a failure', () => ran('failed')],
  ['a run of some files', () => ({ testResults: [] })],
  ['a run that was stopped', () => ({ ...ran('passed'), wasInterrupted: true })],
])('is not kept of %s, which forgets the one before', (_, result) => {
  keepPass(root, sourcesDigest(root, {}), ran('passed'));
  keepPass(root, sourcesDigest(root, {}), result());
  expect(isKept()).toBe(false);
});
