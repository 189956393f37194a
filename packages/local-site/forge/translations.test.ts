import { resolve } from 'node:path';
import { readManifest } from './manifest';
import { infoOf, type Translations, withTexts } from './translations';

const named: Translations = {
  resources: [
    { key: 'ja-JP', path: 'ja.json' },
    { key: 'en-US', path: 'en.json' },
  ],
  fallback: { default: 'en-US' },
};

test('a surface is told which locale files there are', () => {
  expect(infoOf(named)).toEqual({
    translations: {},
    config: { locales: ['en-US', 'ja-JP'], fallback: { default: 'en-US' } },
  });
});

test('what the manifest names by a key is there in words', () => {
  const modules = { macro: [{ key: 'a', title: { i18n: 'a.title' }, viewportSize: 'max' }] };
  expect(withTexts(modules, { 'a.title': 'Words' })).toEqual({
    macro: [{ key: 'a', title: 'Words', viewportSize: 'max' }],
  });
});

test('a key without a text is refused', () => {
  expect(() => withTexts({ title: { i18n: 'a.title' } }, {})).toThrow(
    'The manifest names the text "a.title", which is in no file.',
  );
});

test('the app’s modules are titled in the language asked for', () => {
  const root = resolve(__dirname, '../../..');
  const titles = (['en-US', 'de-DE', 'ja-JP', 'fr-FR'] as const).map(
    (locale) => readManifest(root, locale).modules['jira:issuePanel'][0]?.title,
  );
  expect(titles).toEqual(['Technical designs', 'Technische Designs', '技術設計書', 'Technical designs']);
});
