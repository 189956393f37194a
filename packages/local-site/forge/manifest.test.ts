/** What the site says of a manifest at the start, with the file and the key. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { appNameOf } from './app-name';
import { missingResources, requireHandlers } from './built';
import { readManifest } from './manifest';

const app = { id: 'ari:cloud:ecosystem::app/11111111-2222-4333-8444-555555555555' };
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'manifest-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

/** A folder with a manifest, and what else is in it. */
function written(manifest: object, files: Record<string, string> = {}) {
  for (const [name, text] of Object.entries({ 'manifest.yml': stringify({ app, ...manifest }), ...files })) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  return dir;
}
const read = (...given: Parameters<typeof written>) => readManifest(written(...given));
const panel = { key: 'panel', title: { i18n: 'panel.title' }, icon: 'resource:ui;i.svg', resource: 'ui' };
const translations = { resources: [{ key: 'en-US', path: 'en.json' }], fallback: { default: 'en-US' } };

test('with nothing but an app, it is read', () => {
  const { permissions, modules } = read({});
  expect([permissions.scopes, modules.function]).toEqual([[], []]);
});

test('a key of two modules is refused, a function being one', () => {
  const modules = {
    scheduledTrigger: [{ key: 'day', function: 'day', interval: 'day' }],
    function: [{ key: 'day', handler: 'index.day' }],
  };
  expect(() => read({ modules })).toThrow('two modules with the key "day"');
});

test('the size of a panel is a property of it', () => {
  const manifest = read({ modules: { 'jira:issuePanel': [{ ...panel, title: 'Panel', viewportSize: 'medium' }] } });
  expect(manifest.modules['jira:issuePanel'][0]?.viewportSize).toBe('medium');
});

test('a text is found by its key, and by the names that lead to it', () => {
  const modules = { 'jira:issuePanel': [panel] };
  const titles = [{ 'panel.title': 'Flat' }, { panel: { title: 'Nested' } }].map((texts) => {
    const manifest = read({ modules, translations }, { 'en.json': JSON.stringify(texts) });
    return manifest.modules['jira:issuePanel'][0]?.title;
  });
  expect(titles).toEqual(['Flat', 'Nested']);
});

const trigger = { key: 'changed', function: 'on-change', events: ['avi:confluence:renamed:page'] };
test.each<[string, object, Record<string, string>, string]>([
  [
    'a text that is none',
    { translations },
    { 'en.json': '{"panel": {"title": 7}}' },
    'en.json has a key without a text: panel.title.',
  ],
  [
    'a type of module that the site does not model',
    { modules: { 'jira:customField': [{ key: 'field' }] } },
    {},
    'The local site does not model modules of the type "jira:customField". It models: macro, jira:issuePanel,',
  ],
  ['a file of texts that is no JSON', { translations }, { 'en.json': '{' }, "en.json can't be read: "],
  [
    'a scope that there is not',
    { permissions: { scopes: ['read:pages:confluence'] } },
    {},
    'manifest.yml has the scope "read:pages:confluence" in permissions.scopes, which Forge does not have.',
  ],
  [
    'an event that there is not',
    { modules: { trigger: [trigger] } },
    {},
    'manifest.yml: the trigger "changed" has the event "avi:confluence:renamed:page", which Forge does not have.',
  ],
])('%s is refused', (_, manifest, files, message) => {
  expect(() => read(manifest, files)).toThrow(message);
});

const oneFunction = { modules: { function: [{ key: 'on-change', handler: 'index.onChange' }] } };
test.each<[string, Record<string, string>, string | undefined]>([
  ['no file', {}, 'The function "on-change" has its handler index.onChange in src/index, which is not there.'],
  ['a file without it', { 'src/index.ts': 'const onChange = 1;' }, 'does not export onChange.'],
  ['one that declares it', { 'src/index.ts': 'export const onChange = () => 1;' }, undefined],
  ['one that passes it on', { 'src/index.ts': "export { other as onChange } from './other';" }, undefined],
  ['one that passes on everything', { 'src/index.js': "export * from './other';" }, undefined],
  ['one in CommonJS', { 'src/index.js': 'exports.onChange = () => 1;' }, undefined],
])('a handler in %s', (_, files, message) => {
  const manifest = read(oneFunction, files);
  const check = () => {
    requireHandlers(dir, manifest);
  };
  if (message === undefined) expect(check).not.toThrow();
  else expect(check).toThrow(message);
});

test('a folder that is not built, and an entry that is not in it, are said', () => {
  const resources = [
    { key: 'ui', path: 'dist' },
    { key: 'other', path: 'other', entry: { there: 'there.html', missing: 'missing.html' } },
  ];
  const manifest = read({ resources }, { 'other/there.html': '' });
  expect(missingResources(dir, manifest)).toEqual([
    `The resource "ui" is in ${dir}/dist, which is not there. Build the app's surfaces first.`,
    `The resource "other" has the entry "missing" in ${dir}/other/missing.html, which is not there.`,
  ]);
});

test('an app is called as its package, else as its first module', () => {
  const modules = { 'jira:issuePanel': [{ ...panel, title: 'Notes' }] };
  const bare = appNameOf(written({ modules }), readManifest(dir));
  const packed = appNameOf(
    written({ modules }, { 'package.json': '{"name": "@us/release-notes"}' }),
    readManifest(dir),
  );
  expect([bare, packed]).toEqual(['Notes', 'Release Notes']);
});
