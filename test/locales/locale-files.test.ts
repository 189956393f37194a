import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { argumentsOf, describeTexts } from '../../locales/describeTexts';
import english from '../../locales/en-US.json';
import german from '../../locales/de-DE.json';
import japanese from '../../locales/ja-JP.json';
import { sourcesIn } from './sources';

const root = resolve(__dirname, '../..');

const argumentsIn = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, argumentsOf(text)]));

test.each([
  ['German', german],
  ['Japanese', japanese],
])('%s has the texts of English, in their order, and each takes the same', (_language, texts) => {
  expect(Object.keys(texts)).toEqual(Object.keys(english));
  expect(argumentsIn(texts)).toEqual(argumentsIn(english));
});

test('the texts are sorted by their keys', () => {
  expect(Object.keys(english)).toEqual(Object.keys(english).sort());
});

test('the compiler is told what each text takes, as "npm run words" says it', () => {
  expect(readFileSync(join(root, 'locales/TextArguments.ts'), 'utf8')).toBe(describeTexts(english));
});

test('each text is said somewhere', () => {
  const sources = [...sourcesIn(join(root, 'static/src')), readFileSync(join(root, 'manifest.yml'), 'utf8')].join('\n');
  const said = new Set(sources.match(/[a-z]\w*(?:\.\w+)+/gi));
  expect(Object.keys(english).filter((key) => !said.has(key))).toEqual([]);
});
