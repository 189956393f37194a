import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Frame } from 'playwright-core';
import { ada, dmitri } from '../site/products/people';
import { type LocalSite, startSite } from '../site/site';
import { launchBrowser } from './browser';
import { PersonInBrowser } from './person';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

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

const options = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // The page around the app has the first heading.
  rules: { 'page-has-heading-one': { enabled: false } },
  iframes: false,
};

/** What axe finds wrong in one of the app's frames: the rule, and the elements that break it. */
async function violationsIn(frame: Frame | undefined): Promise<string[]> {
  if (!frame) throw new Error('The surface of this test has a frame');
  // Evaluated by the debugger, which a Content-Security-Policy does not bind.
  await frame.evaluate(axe);
  return frame.evaluate<string[]>(`axe
    .run(document, ${JSON.stringify(options)})
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`);
}

/** The app's frame whose address ends so. */
const frameOf = (person: PersonInBrowser, entry: string) =>
  person.page.frames().find((frame) => frame.url().includes(`/${entry}`));

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  const signIn = async ({ accountId } = ada) => {
    const person = await PersonInBrowser.signIn(context, site.url, accountId);
    await context.request.post(`${site.url}/_site/session`, { data: { theme }, headers: { origin: site.url } });
    return person;
  };

  test('the picker breaks no rule', async () => {
    const person = await signIn();
    await person.startPage(`Picker, ${theme}`);
    await person.openPicker();
    expect(await violationsIn(frameOf(person, 'picker'))).toEqual([]);
  });

  test('the macro and the panel break no rule, before a sync and after', async () => {
    const person = await signIn();
    const { macro, panel } = person;
    const title = `Surfaces, ${theme}`;
    await person.startPage(title);
    await person.insertDesign('Guardrails', title, 'PAY-1');
    await person.fillCell('Open Technical Questions', { row: 1, column: 2 }, 'What is the alert threshold?');
    await person.publish();
    await macro.getByRole('link', { name: 'PAY-1' }).waitFor();
    const before = await violationsIn(frameOf(person, 'macro'));
    await macro.getByRole('button', { name: 'Sync with Jira' }).click();
    await macro.getByText('1 ticket created').waitFor();
    const after = await violationsIn(frameOf(person, 'macro'));
    await person.openIssue('PAY-1');
    await panel.getByRole('link', { name: title }).waitFor();
    expect({ before, after, panel: await violationsIn(frameOf(person, 'panel')) }).toEqual({
      before: [],
      after: [],
      panel: [],
    });
  });

  test('the picker breaks no rule with Markdown that was changed, and with none where some is missing', async () => {
    const person = await signIn();
    const { picker } = person;
    await person.startPage(`Markdown, ${theme}`);
    await person.openPicker();
    await picker.getByRole('radio', { name: /^From Markdown/ }).check();
    await picker.getByRole('button', { name: 'Insert' }).click();
    await picker.getByText('Paste a document, or choose a file.').waitFor();
    const missing = await violationsIn(frameOf(person, 'picker'));
    await picker.getByRole('textbox', { name: /Markdown/ }).fill('# Cards\n\n> ## Goals\n');
    await picker.frameLocator('iframe').getByRole('heading', { name: 'Cards' }).waitFor();
    expect({ missing, changed: await violationsIn(frameOf(person, 'picker')) }).toEqual({ missing: [], changed: [] });
  });

  test('the dialogs on a page and the settings of a space break no rule', async () => {
    const person = await signIn(dmitri);
    const { action, settings } = person;
    const name = `Templates, ${theme}`;
    const violations: Record<string, string[]> = {};
    await person.startPage(name);
    await person.insertMarkdown('# Cards\n\n## Goals\n\n## Risks\n');
    await person.publish();

    await person.openAction('Export as Markdown');
    await action.getByRole('button', { name: 'Copy' }).click();
    await action.getByText('The browser does not let the app copy.').waitFor();
    violations.export = await violationsIn(frameOf(person, 'export-markdown'));
    await action.getByRole('button', { name: 'Close' }).click();

    await person.openAction('Save as design template');
    await action.frameLocator('iframe').getByRole('heading', { name: 'Risks' }).waitFor();
    await action.getByRole('button', { name: 'Save' }).click();
    await action.getByText('Enter a name.').waitFor();
    violations.save = await violationsIn(frameOf(person, 'save-template'));
    await action.getByRole('textbox', { name: /Name/ }).fill(name);
    await action.getByRole('button', { name: 'Save' }).click();
    await action.getByText(`Saved ${name}, version 1.`).waitFor();
    violations.saved = await violationsIn(frameOf(person, 'save-template'));

    await person.openTemplateSettings();
    await settings.getByRole('button', { name: 'Preview' }).last().click();
    await settings.frameLocator('iframe').getByRole('heading', { name: 'Risks' }).waitFor();
    await settings.getByRole('button', { name: 'Remove' }).last().click();
    await settings.getByRole('button', { name: 'New template from Markdown' }).click();
    await settings.getByRole('textbox', { name: /Markdown/ }).fill('# Cards\n\n## Goals\n');
    await settings.getByRole('checkbox', { name: 'Goals' }).waitFor();
    violations.settings = await violationsIn(frameOf(person, 'space-settings'));

    expect(violations).toEqual({ export: [], save: [], saved: [], settings: [] });
  });
});
