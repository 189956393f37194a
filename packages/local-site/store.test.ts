import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from './store';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'local-site-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const notes = () => ({ lines: [] as string[] });

test('a section keeps what was changed in it when the file is opened again', () => {
  const file = join(folder, 'data', 'site.json');
  const store = openStore({ file });
  store.section('notes', notes).lines.push('first');
  store.changed();
  store.flush();
  expect(openStore({ file }).section('notes', notes)).toEqual({ lines: ['first'] });
});

test('two readers of a section share one live object', () => {
  const store = openStore();
  store.section('notes', notes).lines.push('first');
  expect(store.section('notes', notes)).toEqual({ lines: ['first'] });
});

test('a fresh store forgets what the file holds', () => {
  const file = join(folder, 'site.json');
  writeFileSync(file, JSON.stringify({ notes: { lines: ['old'] } }));
  expect(openStore({ file, fresh: true }).section('notes', notes)).toEqual({ lines: [] });
});

test('nothing is written before a change is announced', () => {
  const file = join(folder, 'site.json');
  const store = openStore({ file });
  store.section('notes', notes);
  store.flush();
  expect(readdirSync(folder)).toEqual([]);
});

test('a write leaves the one file, whole', () => {
  const file = join(folder, 'site.json');
  const store = openStore({ file });
  store.section('notes', notes);
  store.changed();
  store.flush();
  expect([readdirSync(folder), readFileSync(file, 'utf8')]).toEqual([['site.json'], '{"notes":{"lines":[]}}']);
});

test('a file that cannot be read says how to start over', () => {
  const file = join(folder, 'site.json');
  writeFileSync(file, '{"notes":');
  expect(() => openStore({ file })).toThrow(
    `The local site's data in ${file} is not readable. Start over with: npm start -- --fresh`,
  );
});

test('what came to a section after the copy is gone once it is restored', () => {
  const store = openStore();
  const section = store.section<Record<string, unknown>>('pages', () => ({ pages: [1] }));
  const copy = store.copy();
  Object.assign(section, { pages: [1, 2], properties: [3] });
  store.restore(copy);
  expect(section).toEqual({ pages: [1] });
});
