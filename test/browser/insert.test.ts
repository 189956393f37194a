import { ada, chloe, emma } from '../../packages/local-site/products/people';
import { siteInBrowser } from './site-in-browser';

const { site, signIn } = siteInBrowser();
afterEach(() => {
  site().setJiraConnected(true);
});

test('Cancel inserts nothing', async () => {
  const person = await signIn(ada);
  await person.startPage('Cancelled');
  await person.openPicker();
  await person.picker.getByRole('button', { name: 'Cancel' }).click();
  await person.page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await person.editor.innerText()).toBe('\n');
});

test('one undo takes the whole insert back', async () => {
  const person = await signIn(ada);
  await person.startPage('Undone');
  await person.insertDesign('Guardrails', 'Undone', 'PAY-1');
  await person.editor.getByRole('heading', { name: 'Guardrail Mapping' }).waitFor();
  await person.page.getByRole('button', { name: 'Undo' }).click();
  await person.editor.getByRole('heading', { name: 'Guardrail Mapping' }).waitFor({ state: 'detached' });
  expect(await person.editor.getByRole('heading').count()).toBe(0);
});

test('an epic that is not there is said at its field, and nothing that was typed is lost', async () => {
  const person = await signIn(ada);
  await person.startPage('Mistyped');
  await person.openPicker();
  await person.picker.getByRole('textbox', { name: /Feature name/ }).fill('Saved cards');
  await person.picker.getByRole('combobox', { name: /Epic/ }).fill('PAY-999');
  await person.picker.getByText('PAY-999 doesn’t exist, or you may not see it.').first().waitFor();
  expect(await person.picker.getByRole('textbox', { name: /Feature name/ }).inputValue()).toBe('Saved cards');
});

test('without Jira the picker says so and still inserts', async () => {
  site().setJiraConnected(false);
  const person = await signIn(ada);
  await person.startPage('Without Jira');
  await person.openPicker();
  await person.picker
    .getByText(/Jira is not connected|connected to Jira/)
    .first()
    .waitFor();
  await person.picker.getByRole('textbox', { name: /Feature name/ }).fill('Saved cards');
  await person.picker.getByRole('button', { name: 'Insert' }).click();
  await person.editor.getByRole('heading', { name: 'Technical Design: Saved cards' }).waitFor();
});

test('a person who may not create issues is told so when they sync', async () => {
  const author = await signIn(ada);
  await author.startPage('For a reviewer');
  await author.insertDesign('Architecture', 'For a reviewer', 'PAY-1');
  await author.fillCell('Open Questions', { row: 1, column: 2 }, 'Who decides?');
  await author.publish();
  const address = author.page.url();
  const reviewer = await signIn(chloe);
  await reviewer.page.goto(address);
  await reviewer.macro.getByRole('button', { name: 'Sync with Jira' }).click();
  await reviewer.syncDialog.getByText('You may not create issues in PAY, so nothing was synced.').waitFor();
});

test('a person who may only view the page sees its status and nothing to change', async () => {
  const author = await signIn(ada);
  await author.startPage('For a reader');
  await author.insertDesign('Architecture', 'For a reader', 'PAY-1');
  await author.publish();
  const address = author.page.url();
  const reader = await signIn(emma);
  await reader.page.goto(address);
  await reader.macro.getByText('Draft').first().waitFor();
  expect(await reader.macro.getByRole('button').count()).toBe(0);
  expect(await reader.macro.getByRole('combobox').count()).toBe(0);
});
