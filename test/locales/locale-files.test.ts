import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { argumentsOf, describeTexts } from '../../locales/describeTexts';
import { sourcesIn } from './sources';

const root = resolve(__dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

type Texts = Record<string, string>;
const textsIn = (file: string) => JSON.parse(read(file)) as Texts;

const argumentsIn = (texts: Texts) =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, argumentsOf(text)]));

describe.each([
  {
    who: 'the surfaces',
    folder: 'locales',
    sources: () => [...sourcesIn(join(root, 'static/src')), read('manifest.yml')],
  },
  { who: 'the functions', folder: 'locales/functions', sources: () => sourcesIn(join(root, 'src')) },
])('of $who', ({ folder, sources }) => {
  const english = textsIn(`${folder}/en-US.json`);

  test.each(['de-DE', 'ja-JP'])('%s has the texts of English, and each takes the same', (locale) => {
    const texts = textsIn(`${folder}/${locale}.json`);
    expect(Object.keys(texts)).toEqual(Object.keys(english));
    expect(argumentsIn(texts)).toEqual(argumentsIn(english));
  });

  test('the texts are sorted by their keys', () => {
    expect(Object.keys(english)).toEqual(Object.keys(english).sort());
  });

  test('the compiler is told what each text takes, as "npm run words" says it', () => {
    expect(read(`${folder}/TextArguments.ts`)).toBe(describeTexts(english));
  });

  test('each text is said somewhere', () => {
    const said = new Set(
      sources()
        .join('\n')
        .match(/[a-z]\w*(?:\.\w+)+/gi),
    );
    expect(Object.keys(english).filter((key) => !said.has(key))).toEqual([]);
  });
});
