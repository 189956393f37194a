import { ada, dmitri } from '../../packages/local-site/products/people';
import { denyCopying } from './clipboard';
import { siteInBrowser } from './site-in-browser';
import { violationsIn } from './violations';

const { signIn } = siteInBrowser();

// Each state in both themes, with answers that are given: the project `gallery`.

test('the picker breaks no rule', async () => {
  const person = await signIn(ada);
  await person.startPage('Picker');
  await person.openPicker();
  expect(await violationsIn(person.page, 'picker')).toEqual([]);
});

test('the macro, the panel and the dialog of a sync break no rule', async () => {
  const person = await signIn(ada);
  const { macro, panel } = person;
  const title = 'Surfaces';
  await person.startPage(title);
  await person.insertDesign('Guardrails', title, 'PAY-1');
  await person.fillCell('Open Technical Questions', { row: 1, column: 2 }, 'What is the alert threshold?');
  await person.publish();
  await macro.getByRole('link', { name: 'PAY-1' }).waitFor();
  const before = await violationsIn(person.page, 'macro');
  await person.openSync(macro);
  const preview = await violationsIn(person.page, 'sync');
  await person.applySync();
  const summary = await violationsIn(person.page, 'sync');
  await person.closeSync();
  const after = await violationsIn(person.page, 'macro');
  await person.openIssue('PAY-1');
  await panel.getByRole('link', { name: title }).waitFor();
  expect({ before, preview, summary, after, panel: await violationsIn(person.page, 'panel') }).toEqual({
    before: [],
    preview: [],
    summary: [],
    after: [],
    panel: [],
  });
});

test('the picker breaks no rule with Markdown that was changed, and with none where some is missing', async () => {
  const person = await signIn(ada);
  const { picker } = person;
  await person.startPage('Markdown');
  await person.openPicker();
  await picker.getByRole('radio', { name: /^From Markdown/ }).check();
  await picker.getByRole('button', { name: 'Insert' }).click();
  await picker.getByText('Paste a document, or choose a file.').waitFor();
  const missing = await violationsIn(person.page, 'picker');
  await picker.getByRole('textbox', { name: /Markdown/ }).fill('# Cards\n\n> ## Goals\n');
  await picker.frameLocator('iframe').getByRole('heading', { name: 'Cards' }).waitFor();
  expect({ missing, changed: await violationsIn(person.page, 'picker') }).toEqual({ missing: [], changed: [] });
});

test('the dialogs on a page and the settings of a space break no rule', async () => {
  const person = await signIn(dmitri);
  const { action, settings } = person;
  const name = 'Templates';
  const violations: Record<string, string[]> = {};
  await person.startPage(name);
  await person.insertMarkdown('# Cards\n\n## Goals\n\n## Risks\n');
  await person.publish();

  await denyCopying(person.page.context());
  await person.openAction('Export as Markdown');
  await action.getByRole('button', { name: 'Copy' }).click();
  await action.getByText('Your browser doesn’t let the app copy. Everything is selected').waitFor();
  violations.export = await violationsIn(person.page, 'export-markdown');
  await action.getByRole('button', { name: 'Close' }).click();

  await person.openAction('Save as design template');
  await action.frameLocator('iframe').getByRole('heading', { name: 'Risks' }).waitFor();
  await action.getByRole('button', { name: 'Save' }).click();
  await action.getByText('Enter a name.').waitFor();
  violations.save = await violationsIn(person.page, 'save-template');
  await action.getByRole('textbox', { name: /Name/ }).fill(name);
  await action.getByRole('button', { name: 'Save' }).click();
  await action.getByText(`Saved ${name}, version 1.`).waitFor();
  violations.saved = await violationsIn(person.page, 'save-template');

  await person.openTemplateSettings();
  await settings.getByRole('button', { name: 'Preview' }).last().click();
  await settings.frameLocator('iframe').getByRole('heading', { name: 'Risks' }).waitFor();
  await settings.getByRole('button', { name: 'Remove' }).last().click();
  await settings.getByRole('button', { name: 'New template from Markdown' }).click();
  await settings.getByRole('textbox', { name: /Markdown/ }).fill('# Cards\n\n## Goals\n');
  await settings.getByRole('checkbox', { name: 'Goals' }).waitFor();
  violations.settings = await violationsIn(person.page, 'space-settings');

  expect(violations).toEqual({ export: [], save: [], saved: [], settings: [] });
});
