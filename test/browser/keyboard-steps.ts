/** The main job's steps with the keyboard alone, in whichever editor: nothing here clicks, or puts the focus anywhere. */
import type { TemplateInfo } from '../../src/contract/api';
import type { SitePerson } from '../../packages/local-site/products/contract';
import { Cursor } from './cursor';
import type { Keyboard } from './keyboard';
import type { PersonInBrowser } from './person';

export interface AtKeyboard {
  person: PersonInBrowser;
  keyboard: Keyboard;
}

/** From a page of the site: a new page with its title, up to where its text begins. */
export async function startPage({ person: { page }, keyboard }: AtKeyboard, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Create' }).waitFor();
  await keyboard.use('button “Create”');
  await keyboard.isOn('textbox “Page title”');
  await keyboard.type(title);
  await keyboard.press('Enter');
  await keyboard.isOn('textbox “Page content”');
}

/** From the text of a page: the picker, with the focus at its top. */
export async function openPicker({ person, keyboard }: AtKeyboard): Promise<void> {
  const { page, picker } = person;
  await person.cursorNoticed();
  await keyboard.type('/');
  await page.getByRole('option').first().waitFor();
  await keyboard.type('tdd');
  await page.getByRole('option', { name: /TDD/ }).waitFor();
  await keyboard.press('Enter');
  await picker.getByRole('textbox', { name: 'Feature name' }).waitFor();
  await keyboard.isOn('heading “Insert a Technical Design Document”');
}

/** From the picker back into the text, with a design in it; what has the focus on the way from the epic to Insert. */
export async function insertDesign(
  at: AtKeyboard,
  { template, featureName, epicKey }: { template: TemplateInfo['name']; featureName: string; epicKey: string },
): Promise<string[]> {
  const { person, keyboard } = at;
  await keyboard.goTo('radio “Feature”');
  await keyboard.goTo(`radio “${template}”`, 'ArrowDown');
  await keyboard.goTo('textbox “Feature name”');
  await keyboard.type(featureName);
  await chooseEpic(at, epicKey);
  const met = await keyboard.goTo('button “Insert”');
  await keyboard.press('Enter');
  await person.dialogClosed();
  await keyboard.isOn('textbox “Page content”');
  return met;
}

/** In a dialog of the macro. */
export async function chooseEpic({ person: { picker }, keyboard }: AtKeyboard, key: string): Promise<void> {
  await keyboard.goTo('combobox “Epic”');
  await keyboard.type(key);
  const option = picker.getByRole('option', { name: new RegExp(`^${key} `) });
  await option.waitFor();
  await keyboard.press('Enter');
  await option.waitFor({ state: 'detached' });
}

/** From the text of a page to the page, with what was written: `Publish` a new one, or `Update` one that is there. */
export async function save({ person, keyboard }: AtKeyboard, button: 'Publish' | 'Update'): Promise<void> {
  const cursor = await Cursor.in(person.editor, keyboard);
  await cursor.press('Control+End');
  await keyboard.goTo(`button “${button}”`, 'Shift+Tab');
  await keyboard.press('Enter');
  await person.macro.getByRole('button', { name: /^(Request review|Request again)$/ }).waitFor();
}

/** From a page: asks somebody for a review of its design, although there are findings. */
export async function requestReview(
  { person: { approvalDialog }, keyboard }: AtKeyboard,
  reviewer: SitePerson,
): Promise<void> {
  await keyboard.use('button “Request review”');
  await approvalDialog.getByRole('combobox', { name: 'Reviewer' }).waitFor();
  await keyboard.isOn('heading “Request review”');
  await keyboard.goTo('combobox “Reviewer”');
  await keyboard.type(reviewer.displayName);
  await approvalDialog.getByRole('option', { name: reviewer.displayName }).waitFor();
  await keyboard.press('Enter');
  await keyboard.use('button “Request anyway”');
  await keyboard.isOn('paragraph “You asked for a review.”');
}
