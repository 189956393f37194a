import { ada, dmitri } from '../../packages/local-site/products/people';
import type { PersonInBrowser } from './person';
import { siteInBrowser } from './site-in-browser';

const { signIn } = siteInBrowser();

const design = (title: string) => `# ${title}\n\n## Overview\n\nMoney moves.\n\n## Risks\n\nNone that we know.\n`;

/** Publishes a page with three headings, and saves it as a template whose section Risks is required. */
async function saveTemplate(person: PersonInBrowser, name: string): Promise<void> {
  const { action } = person;
  await person.startPage(`Page of ${name}`);
  await person.insertMarkdown(design(name));
  await person.publish();
  await person.openAction('Save as design template');
  await action.getByRole('textbox', { name: /Name/ }).fill(name);
  await action.getByRole('textbox', { name: /Purpose/ }).fill('For what moves money.');
  await action.getByRole('checkbox', { name: 'Risks' }).check();
  await action.getByRole('button', { name: 'Save' }).click();
  await action.getByText(`Saved ${name}, version 1.`).waitFor();
}

const card = (person: PersonInBrowser, name: string) =>
  person.settings.getByRole('article').filter({ has: person.page.getByRole('heading', { name, exact: true }) });

test('a page becomes a template that is offered in the picker, renamed, replaced and removed', async () => {
  const person = await signIn(dmitri);
  const { page, picker, editor, settings } = person;
  await saveTemplate(person, 'Payments');

  await person.startPage('From the template');
  await person.openPicker();
  await picker
    .getByRole('group', { name: 'Your team’s templates' })
    .getByRole('radio', { name: /^Payments/ })
    .check();
  await picker.frameLocator('iframe').getByRole('heading', { name: 'Risks' }).waitFor();
  await picker.getByRole('textbox', { name: /Feature name/ }).fill('Refunds');
  await picker.getByRole('button', { name: 'Insert' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const inserted = await editor.getByRole('heading').allInnerTexts();
  await person.publish();
  const address = page.url();

  await person.openTemplateSettings();
  await card(person, 'Payments').getByRole('button', { name: 'Preview' }).click();
  const sections = card(person, 'Payments').getByRole('group', { name: 'Sections' });
  await sections.waitFor();
  expect(await sections.getByRole('listitem').allInnerTexts()).toEqual(['Overview', 'Risks (required)']);
  await card(person, 'Payments').getByRole('button', { name: 'Rename' }).click();
  await settings.getByRole('textbox', { name: /Name/ }).fill('Money');
  await settings.getByRole('button', { name: 'Save' }).click();
  await settings.getByText('Renamed: Money').waitFor();

  await card(person, 'Money').getByRole('button', { name: 'Replace' }).click();
  await settings.getByRole('textbox', { name: /Markdown/ }).fill('# Money\n\n## Risks\n\n## Rollback\n');
  await settings.getByRole('checkbox', { name: 'Rollback' }).check();
  await settings.getByRole('button', { name: 'Replace' }).click();
  await settings.getByText('Replaced: Money is now at version 2').waitFor();
  expect(await card(person, 'Money').getByRole('definition').allInnerTexts()).toEqual([
    '2',
    '2',
    '2',
    expect.stringMatching(/ by Dmitri Sokolov$/),
  ]);

  await page.goto(address);
  await person.macro.getByText('Template version 1 · added since: Rollback').waitFor();
  await person.openTemplateSettings();
  await card(person, 'Money').getByRole('button', { name: 'Remove' }).click();
  await settings.getByText('Pages that were made from it stay as they are.').waitFor();
  await settings.getByRole('group', { name: 'Remove Money' }).getByRole('button', { name: 'Remove' }).click();
  await settings.getByText('Removed: Money').waitFor();
  await settings.getByRole('heading', { name: 'No templates yet' }).waitFor();

  await page.goto(address);
  await person.macro.getByText('Template version 1 · removed since').waitFor();
  const document = person.macro.frameLocator('iframe');
  await document.getByRole('heading', { name: 'Risks' }).waitFor();
  expect(await document.getByRole('heading').allInnerTexts()).toEqual(inserted);
});

test('a page becomes the next version of a template, and its settings are one click away', async () => {
  const person = await signIn(dmitri);
  const { page, action } = person;
  await saveTemplate(person, 'Ledger');
  await action.getByRole('button', { name: 'Close' }).click();
  await person.openAction('Save as design template');
  await action.getByRole('combobox', { name: 'Save as' }).selectOption('Ledger, version 2');
  await action.getByRole('checkbox', { name: 'Risks', checked: true }).waitFor();
  await action.getByRole('button', { name: 'Save' }).click();
  await action.getByText('Saved Ledger, version 2.').waitFor();
  const opening = page.waitForEvent('popup');
  await action.getByRole('button', { name: 'Manage templates in this space' }).click();
  const opened = await opening;
  await opened.frameLocator('iframe[title="Design templates"]').getByRole('heading', { name: 'Ledger' }).waitFor();
});

test('a name that the space has already is told apart at the name, and nothing that was typed is lost', async () => {
  const person = await signIn(dmitri);
  const { settings } = person;
  await saveTemplate(person, 'Taken');
  await person.openTemplateSettings();
  await settings.getByRole('button', { name: 'New template from Markdown' }).click();
  await settings.getByRole('textbox', { name: /Name/ }).fill('Taken');
  await settings.getByRole('textbox', { name: /Markdown/ }).fill(design('Typed'));
  await settings.getByRole('button', { name: 'Save' }).click();
  await settings.getByText('This space has a template called “Taken” already.').waitFor();
  expect(await settings.getByRole('textbox', { name: /Markdown/ }).inputValue()).toBe(design('Typed'));
  await settings.getByRole('textbox', { name: /Name/ }).fill('Free');
  await settings.getByRole('button', { name: 'Save' }).click();
  await settings.getByText('Saved: Free').waitFor();
});

test('a person who does not administer the space sees its templates and no way to change them', async () => {
  await saveTemplate(await signIn(dmitri), 'Readable');
  const reader = await signIn(ada);
  await reader.openTemplateSettings();
  await card(reader, 'Readable').waitFor();
  await reader.settings.getByText('Only space admins can save, change, and remove templates.').waitFor();
  expect({
    onTheCard: await card(reader, 'Readable').getByRole('button').allInnerTexts(),
    newTemplate: await reader.settings.getByRole('button', { name: 'New template from Markdown' }).count(),
  }).toEqual({ onTheCard: ['Preview'], newTemplate: 0 });
  await reader.startPage('Not a template');
  await reader.publish();
  await reader.openAction('Save as design template');
  await reader.action.getByText('Only space admins can save, change, and remove templates.').waitFor();
  expect(await reader.action.getByRole('button').allInnerTexts()).toEqual(['Close']);
});
