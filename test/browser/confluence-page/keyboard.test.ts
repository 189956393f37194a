/** The main job in Confluence's own editor with the keyboard alone: nothing here clicks, or puts the focus anywhere. */
import type { AdfDocument } from '../../../src/contract/adf-node';
import { descendants } from '../../../src/adf/walk';
import { personOn } from '../../handlers/site-person';
import { ada, ben, chloe } from '../../../packages/local-site/products/people';
import { Cursor } from '../cursor';
import { Keyboard } from '../keyboard';
import {
  type AtKeyboard,
  chooseEpic,
  insertDesign,
  openPicker,
  requestReview,
  save,
  startPage,
} from '../keyboard-steps';
import { siteInBrowser } from '../site-in-browser';

const { site, signIn } = siteInBrowser({ confluencePage: true });
let atKeyboard: AtKeyboard;

beforeEach(async () => {
  const person = await signIn(ada);
  atKeyboard = { person, keyboard: new Keyboard(person.page) };
});

const storedDocument = async (): Promise<AdfDocument> => {
  const [, pageId = ''] = /\/pages\/(\d+)/.exec(atKeyboard.person.page.url()) ?? [];
  return (await personOn(site(), ada.accountId).page(pageId)).document;
};
const epicKeyIn = ({ content: [macro] }: AdfDocument) =>
  (macro?.attrs?.parameters as { guestParams: { epicKey: string } }).guestParams.epicKey;
const mentionsIn = ({ content }: AdfDocument) =>
  [...descendants({ type: 'doc', content })].flatMap(({ node: { type, attrs } }) =>
    type === 'mention' ? [attrs?.id] : [],
  );

test('a design is inserted, written, published and reviewed, and gets another epic, with the keyboard alone', async () => {
  const { person, keyboard } = atKeyboard;
  const { page, editor, picker } = person;

  await page.goto(`${site().url}/wiki/spaces/ENG`);
  await startPage(atKeyboard, 'Saved cards');
  await openPicker(atKeyboard);
  await insertDesign(atKeyboard, { template: 'Guardrails', featureName: 'Saved cards', epicKey: 'PAY-1' });
  const cursor = await Cursor.in(editor, keyboard);
  expect(await cursor.text()).toBe('Saved cards - Technical Design');

  await cursor.press('Control+End');
  await cursor.goToCell('ArrowUp', () => true);
  await cursor.goToCell('ArrowLeft', (words) => words === 'What has to be decided?');
  await keyboard.type('Who may delete a card?');
  await editor.getByRole('cell', { name: 'Who may delete a card?' }).waitFor();
  await cursor.press('Tab');
  await keyboard.type('@');
  await page.getByRole('option').first().waitFor();
  await keyboard.type('chl');
  await page.getByRole('option', { name: /Chloe/ }).waitFor();
  await keyboard.press('Enter');
  await editor.getByText('@Chloe Laurent').waitFor();
  await save(atKeyboard, 'Publish');
  await requestReview(atKeyboard, ben);
  // The document says by then that it is in review.
  await site().queueIdle();
  const reviewed = await storedDocument();

  await page.reload();
  await person.macro.getByRole('button', { name: 'Request again' }).waitFor();
  await keyboard.use('button “Edit”');
  await editor.waitFor();
  await keyboard.goTo('textbox “Page content”');
  await keyboard.press('Alt+F10');
  await keyboard.isOn('radio “Edit”');
  await keyboard.press('Enter');
  await picker.getByRole('combobox', { name: 'Epic' }).waitFor();
  await keyboard.isOn('heading “Change the epic of this design”');
  await chooseEpic(atKeyboard, 'PAY-2');
  await keyboard.use('button “Save”');
  await person.dialogClosed();
  await keyboard.isOn('textbox “Page content”');
  await save(atKeyboard, 'Update');

  const updated = await storedDocument();
  expect({ epicKey: epicKeyIn(updated), mentions: mentionsIn(updated) }).toEqual({
    epicKey: 'PAY-2',
    mentions: [ada.accountId, chloe.accountId],
  });
  expect(updated.content[0]?.content).toEqual(reviewed.content[0]?.content);
});
