import { dmitri } from '../../packages/local-site/products/people';
import type { PersonInBrowser } from './person';
import { siteInBrowser } from './site-in-browser';

const { signIn } = siteInBrowser();

/** Opens the space's templates, which have their title in the language of the viewer. */
async function openTemplates(viewer: PersonInBrowser, title: string) {
  await viewer.openTemplateSettings();
  return viewer.page.frameLocator(`iframe[title="${title}"]`);
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
  const frame = await openTemplates(await signIn(dmitri, { locale: words.locale }), words.title);
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
  const frame = await openTemplates(await signIn(dmitri, { locale: 'de-DE' }), 'Designvorlagen');
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
  const viewer = await signIn(dmitri, { locale: 'de-DE' });
  await viewer.page.route('**/__LOCALES__/**', (route) => route.abort());
  const frame = await openTemplates(viewer, 'Designvorlagen');
  await frame.getByRole('heading', { name: 'Design templates in this space' }).waitFor();
  expect(await frame.locator('html').getAttribute('lang')).toBe('en-US');
});

test('English is spoken without asking for words', async () => {
  const asked: string[] = [];
  const viewer = await signIn(dmitri, { locale: 'en-US' });
  viewer.page.on('request', (request) => {
    if (request.url().includes('/__LOCALES__/')) asked.push(request.url());
  });
  const frame = await openTemplates(viewer, 'Design templates');
  await frame.getByRole('button', { name: 'New template from Markdown' }).click();
  await frame.getByRole('form', { name: 'New template from Markdown' }).waitFor();
  expect(asked).toEqual([]);
});
