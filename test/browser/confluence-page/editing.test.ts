import type { Locator } from 'playwright-core';
import type { AdfDocument, AdfNode } from '../../../src/contract/adf-node';
import { rebuild } from '../../../src/adf/rebuild';
import { descendants } from '../../../src/adf/walk';
import { personOn, type SitePersonAtWork } from '../../handlers/site-person';
import { ada, ben, chloe } from '../../../packages/local-site/products/people';
import { card, date, doc, lozenge, mention, p, text } from '../../words';
import type { PersonInBrowser } from '../person';
import { siteInBrowser } from '../site-in-browser';

const { site, signIn } = siteInBrowser({ confluencePage: true });
let person: PersonInBrowser;
let author: SitePersonAtWork;

beforeAll(() => {
  author = personOn(site(), ada.accountId);
});
beforeEach(async () => {
  person = await signIn(ada);
});

const pageId = () => /\/pages\/(?:edit-v2\/)?(\d+)/.exec(person.page.url())?.[1] ?? '';
const storedDocument = async (): Promise<AdfDocument> => (await author.page(pageId())).document;
const everyNode = (document: AdfDocument): AdfNode[] =>
  [...descendants({ type: 'doc', content: document.content })].map(({ node }) => node);
const edit = async ({ page, editor } = person) => {
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await editor.waitFor();
};
test('a design is written, commented on, edited again and moved onto its page, and stays what its author wrote', async () => {
  const { page, editor, macro } = person;
  await person.startPage('Saved cards');
  await person.insertDesign('Feature', 'Saved cards', 'PAY-1');
  await person.fillCell('Open Questions', { row: 1, column: 2 }, 'Who may delete a card?');
  const owner = editor.locator('tr', { hasText: 'Who may delete a card?' }).locator('td').nth(2);
  await owner.locator('.pm-placeholder').click();
  await person.choose('@', 'chl', /Chloe/);
  await person.publish();
  await macro.frameLocator('iframe').getByText('Who may delete a card?').waitFor();

  const reviewer = await signIn(ben);
  await reviewer.page.goto(page.url());
  await edit(reviewer);
  await reviewer.commentInEditor('delete a card', 'Only its owner?');
  await reviewer.update();
  await reviewer.page.context().close();
  const reviewed = await storedDocument();

  await page.reload();
  await person.commentsOnWords.getByText('Only its owner?').waitFor();
  await edit();
  await person.fillCell('Open Questions', { row: 2, column: 2 }, 'Do we keep the card?');
  await person.update();
  const writtenAgain = await storedDocument();
  expect(everyNode(writtenAgain)).toEqual(
    everyNode({
      ...reviewed,
      content: withFirst(reviewed.content, isQuestionPrompt, text('Do we keep the card?')),
    }),
  );
  expect(everyNode(writtenAgain)).toEqual(
    expect.arrayContaining([
      text('Who may '),
      { ...text('delete a card'), marks: [commentMark] },
      text('?'),
      { type: 'mention', attrs: { id: chloe.accountId, text: '@Chloe Laurent', accessLevel: '', localId: anyId } },
    ]),
  );

  await macro.getByRole('button', { name: 'Move onto the page' }).click();
  await page.getByRole('main').getByRole('heading', { name: 'Open Questions' }).waitFor();
  const [inMacro] = writtenAgain.content;
  const moved = await storedDocument();
  expect(moved).toEqual({
    ...writtenAgain,
    content: [
      { ...inMacro, content: [{ type: 'paragraph' }] },
      ...(inMacro?.content ?? []),
      ...writtenAgain.content.slice(1),
    ],
  });

  await edit();
  await editor.getByRole('heading', { name: 'Technical Design: Saved cards' }).click();
  await page.keyboard.press('End');
  await person.type(', second draft');
  await person.update();
  await page.getByRole('main').getByRole('heading', { name: 'Technical Design: Saved cards, second draft' }).waitFor();
  const [status, , ...rest] = (await storedDocument()).content;
  expect({ status, rest }).toEqual({ status: { ...moved.content[0], content: [p()] }, rest: moved.content.slice(2) });
});

const anyId = expect.any(String) as unknown;
const commentMark = { type: 'annotation', attrs: { id: anyId, annotationType: 'inlineComment' } };
const isQuestionPrompt = ({ type, attrs }: AdfNode) =>
  type === 'placeholder' && attrs?.text === 'What has to be decided?';

/** The nodes with the first that fits replaced. */
function withFirst(nodes: readonly AdfNode[], fits: (node: AdfNode) => boolean, replacement: AdfNode): AdfNode[] {
  let done = false;
  return rebuild(nodes, (node) => {
    if (done || !fits(node)) return [node];
    done = true;
    return [replacement];
  });
}

test('one undo takes an inserted design back', async () => {
  await person.startPage('Undone');
  await person.insertDesign('Guardrails', 'Undone', 'PAY-1');
  await person.editor.getByRole('heading', { name: 'Guardrail Mapping' }).waitFor();
  await person.page.getByRole('button', { name: 'Undo' }).click();
  await person.editor.getByRole('heading', { name: 'Guardrail Mapping' }).waitFor({ state: 'detached' });
  expect(await person.editor.locator('[extensionkey]').count()).toBe(0);
});

test('Cancel inserts nothing', async () => {
  await person.startPage('Cancelled');
  await person.openPicker();
  await person.picker.getByRole('button', { name: 'Cancel' }).click();
  await person.dialogClosed();
  await person.publish();
  expect(await storedDocument()).toEqual(doc());
});

test('people, days, statuses and links of the site go into a text', async () => {
  const { page, editor } = person;
  const issue = `${site().url}/browse/PAY-2`;
  await person.startPage('Words');
  await editor.click();
  await person.choose('@', 'ben', /Ben/);
  await person.choose('/', 'date', /^Date/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await person.type(' ');
  await person.choose('/', 'status', /^Status/);
  await page.locator('input:focus').waitFor();
  await page.keyboard.type('Ready');
  await page.keyboard.press('Enter');
  await page.locator('input:focus').waitFor({ state: 'detached' });
  await clickAtEnd(editor.getByRole('paragraph').first());
  await person.cursorNoticed();
  await paste(issue);
  await editor.getByText('PAY-2: ').waitFor();
  await person.publish();
  await page.getByRole('main').getByText('PAY-2: ').waitFor();
  // As the editor writes it: the day where the browser is.
  const today = await page.evaluate<string>('new Date().toLocaleDateString("sv")');
  const nodes = everyNode(await storedDocument()).filter(({ type }) => type !== 'paragraph' && type !== 'text');
  expect(nodes).toEqual([
    {
      ...mention(ben.accountId, 'Ben Okafor'),
      attrs: { id: ben.accountId, text: '@Ben Okafor', accessLevel: '', localId: anyId },
    },
    date(today),
    { ...lozenge('Ready'), attrs: { text: 'Ready', color: 'neutral', style: '', localId: anyId } },
    card(issue),
  ]);
});

const clickAtEnd = async (line: Locator) => {
  const { width = 0, height = 0 } = (await line.boundingBox()) ?? {};
  await line.click({ position: { x: width - 4, y: height / 2 } });
};

const paste = (address: string) =>
  person.page.evaluate(`
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(address)});
    document.activeElement.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  `);

test('a macro’s config is changed on the page, and its text stays', async () => {
  const { page, editor, picker } = person;
  await person.startPage('Configured');
  await person.insertDesign('Guardrails', 'Configured', 'PAY-1');
  await person.publish();
  const [before] = (await storedDocument()).content;
  await edit();
  await editor.getByRole('heading', { name: 'Guardrail Mapping' }).click();
  await page.getByRole('radio', { name: 'Edit' }).click();
  await picker.getByRole('combobox', { name: /Epic/ }).fill('PAY-2');
  await picker.getByRole('option', { name: /PAY-2/ }).click();
  await picker.getByRole('button', { name: 'Save' }).click();
  await person.dialogClosed();
  await person.update();
  const [after] = (await storedDocument()).content;
  const parameters = after?.attrs?.parameters as { guestParams: { epicKey: string } };
  expect({ epicKey: parameters.guestParams.epicKey, content: after?.content }).toEqual({
    epicKey: 'PAY-2',
    content: before?.content,
  });
});
