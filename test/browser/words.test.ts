import type { Browser, BrowserContext } from 'playwright-core';
import { dmitri } from '../site/products/people';
import { type LocalSite, startSite } from '../site/site';
import { launchBrowser } from './browser';
import { PersonInBrowser } from './person';

let site: LocalSite;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
});
afterEach(() => context.close());

/** Opens the space's templates as somebody who chose a language. */
async function openTemplates(locale: string, title: string) {
  const { page } = await PersonInBrowser.signIn(context, site.url, dmitri.accountId);
  await context.request.post(`${site.url}/_site/session`, { data: { locale }, headers: { origin: site.url } });
  await page.goto(`${site.url}/wiki/spaces/ENG/settings/design-templates`);
  return page.frameLocator(`iframe[title="${title}"]`);
}

test.each([
  {
    locale: 'de-DE',
    title: 'Designvorlagen',
    heading: 'Designvorlagen in diesem Bereich',
    add: 'Neue Vorlage aus Markdown',
    problem: 'Geben Sie einen Namen ein.',
  },
  {
    locale: 'ja-JP',
    title: '設計書テンプレート',
    heading: 'このスペースの設計書テンプレート',
    add: 'Markdown から新しいテンプレートを作成',
    problem: '名前を入力してください。',
  },
])('a surface speaks the language of its viewer, $locale, with what it loads late', async (words) => {
  const frame = await openTemplates(words.locale, words.title);
  await frame.getByRole('heading', { name: words.heading }).waitFor();
  expect([await frame.locator('html').getAttribute('lang'), await frame.locator('title').textContent()]).toEqual([
    words.locale,
    words.heading,
  ]);

  await frame.getByRole('button', { name: words.add }).click();
  await frame.getByRole('form', { name: words.add }).locator('button[type=submit]').click();
  await frame.getByText(words.problem).waitFor();
});

test('what a function refuses is said in the language of its caller', async () => {
  const frame = await openTemplates('de-DE', 'Designvorlagen');
  const save = async () => {
    await frame.getByRole('button', { name: 'Neue Vorlage aus Markdown' }).click();
    await frame.getByRole('textbox', { name: /^Name/ }).fill('Dienst');
    await frame.getByRole('textbox', { name: /^Markdown/ }).fill('# Dienst\n\n## Ziele');
    await frame.getByRole('button', { name: 'Speichern' }).click();
  };
  await save();
  await frame.getByText('Gespeichert: Dienst').waitFor();
  await save();
  await frame.getByText('Dieser Bereich hat schon eine Vorlage namens „Dienst“.').waitFor();
});

test('English stays where the words cannot be loaded', async () => {
  await context.route('**/__LOCALES__/**', (route) => route.abort());
  const frame = await openTemplates('de-DE', 'Designvorlagen');
  await frame.getByRole('heading', { name: 'Design templates in this space' }).waitFor();
  expect(await frame.locator('html').getAttribute('lang')).toBe('en-US');
});

test('English is spoken without asking for words', async () => {
  const asked: string[] = [];
  context.on('request', (request) => {
    if (request.url().includes('/__LOCALES__/')) asked.push(request.url());
  });
  const frame = await openTemplates('en-US', 'Design templates');
  await frame.getByRole('button', { name: 'New template from Markdown' }).click();
  await frame.getByRole('form', { name: 'New template from Markdown' }).waitFor();
  expect(asked).toEqual([]);
});
