/** The main job with the keyboard alone: nothing here clicks, or puts the focus anywhere. */
import { personOn } from '../handlers/site-person';
import type { SitePerson } from '../../packages/local-site/products/contract';
import { ada, ben } from '../../packages/local-site/products/people';
import { doc, h, header, macro, questionColumns, row, table } from '../words';
import { Cursor } from './cursor';
import { Keyboard } from './keyboard';
import { type AtKeyboard, insertDesign, openPicker, requestReview, save, startPage } from './keyboard-steps';
import { siteInBrowser } from './site-in-browser';

const { site, signIn: openBrowser } = siteInBrowser();

async function signIn(whom: SitePerson): Promise<AtKeyboard> {
  const person = await openBrowser(whom);
  return { person, keyboard: new Keyboard(person.page) };
}

const findings: unknown = expect.stringMatching(/^text “Findings: .*”$/);

/** Publishes a design of this epic with this many open questions; its page's id. */
async function publishQuestions(epicKey: string, count: number): Promise<string> {
  const author = personOn(site(), ada.accountId);
  const { results } = await author.json<{ results: { id: string }[] }>('GET', '/wiki/api/v2/spaces?keys=ENG');
  const { id: epicId } = await author.json<{ id: string }>('GET', `/rest/api/3/issue/${epicKey}?fields=summary`);
  const config = { templateId: 'engineering', templateVersion: 1, epicId, epicKey };
  const questions = Array.from({ length: count }, (_, at) =>
    row(
      `row-${String(at)}`,
      String(at + 1),
      `Question ${String(at + 1)}?`,
      ...questionColumns.slice(2).map(() => undefined),
    ),
  );
  const content = [h(2, 'Open Questions'), table(header(...questionColumns), ...questions)];
  return author.publishInserted(results[0]?.id ?? '', `Questions: ${String(count)}`, doc(macro(config, ...content)));
}

test('a design is inserted, published, reviewed and synced with the keyboard alone', async () => {
  const atKeyboard = await signIn(ada);
  const { person: author, keyboard } = atKeyboard;
  const { page, editor, approvalDialog, syncDialog, panel } = author;

  await page.goto(`${site().url}/wiki/spaces/ENG`);
  await startPage(atKeyboard, 'Saved cards');
  await openPicker(atKeyboard);
  const fromEpicToInsert = await insertDesign(atKeyboard, {
    template: 'Guardrails',
    featureName: 'Saved cards',
    epicKey: 'PAY-1',
  });
  expect(fromEpicToInsert).toEqual([
    'button “Remove Ada Park”',
    'combobox “Authors”',
    'textbox “Date”',
    'textbox “Date”',
    'textbox “Date”',
    'textbox “Date”',
    'button “Add a link”',
    'button “Cancel”',
    'button “Insert”',
  ]);

  const cursor = await Cursor.in(editor, keyboard);
  await cursor.press('Control+End');
  await cursor.goToCell('ArrowUp', (words) => words === 'What has to be decided?');
  await keyboard.type('Who may delete a card?');
  await editor.getByRole('cell', { name: 'Who may delete a card?' }).waitFor();
  await save(atKeyboard, 'Publish');

  const address = page.url();
  await keyboard.use('button “Request review”');
  await approvalDialog.getByRole('combobox', { name: 'Reviewer' }).waitFor();
  await keyboard.isOn('heading “Request review”');
  await keyboard.press('Escape');
  await keyboard.isOn('button “Request review”');
  await keyboard.press('Shift+Tab');
  await requestReview(atKeyboard, ben);

  const reviewer = await signIn(ben);
  await reviewer.person.page.goto(address);
  await reviewer.person.macro.getByRole('button', { name: 'Approve' }).waitFor();
  await reviewer.keyboard.use('button “Approve”');
  await reviewer.keyboard.isOn('heading “Approve”');
  await reviewer.keyboard.goTo('textbox “Comment”');
  await reviewer.keyboard.type('Fine with me.');
  await reviewer.keyboard.use('button “Approve”');
  await reviewer.keyboard.isOn('paragraph “You signed off.”');

  await site().queueIdle();
  await page.reload();
  await author.macro.getByText('Approved', { exact: true }).waitFor();
  await keyboard.use('button “Settings of the sync”');
  await keyboard.isOn('heading “Sync settings of this design”');
  await keyboard.press('Escape');
  await keyboard.isOn('button “Settings of the sync”');
  await keyboard.goTo('button “Sync with Jira”', 'Shift+Tab');
  await keyboard.press('Enter');
  await syncDialog.getByRole('button', { name: 'Apply 2 changes' }).waitFor();
  await keyboard.isOn('heading “Sync with Jira”');
  await keyboard.goTo('checkbox “Who may delete a card?”');
  await keyboard.press('Space');
  await keyboard.press('Space');
  await keyboard.use('button “Apply 2 changes”');
  await syncDialog.getByRole('region', { name: 'Created (1)' }).waitFor();
  await keyboard.isOn('heading “Sync with Jira”');
  await keyboard.use('button “Close”');
  await keyboard.isOn('button “Sync with Jira”');
  await author.macro.getByText('Tracking issue').waitFor();
  await keyboard.isOn('button “Sync with Jira”');

  await author.openIssue('PAY-1');
  await panel.getByRole('button', { name: 'Sync' }).waitFor();
  await keyboard.use('button “Details of Saved cards”', 'Space');
  await panel.getByRole('button', { name: 'Sync' }).waitFor({ state: 'detached' });
  await keyboard.press('Enter');
  await panel.getByRole('button', { name: 'Sync' }).waitFor();
  expect(await keyboard.goTo('button “Link a design”')).toEqual([
    'link “Saved cards”',
    'button “Mark as implemented”',
    'button “Request again”',
    'button “History”',
    'button “Cancel review”',
    expect.stringMatching(/^link “PAY-\d+”$/),
    findings,
    'button “Sync”',
    'button “Unlink”',
    'button “New design”',
    'button “Link a design”',
  ]);
  expect(site().cspReports).toEqual([]);
});

test('Escape leaves the picker, and asks first once somebody entered something', async () => {
  const atKeyboard = await signIn(ada);
  const { person, keyboard } = atKeyboard;
  const { page, picker } = person;
  await page.goto(`${site().url}/wiki/spaces/ENG`);
  await startPage(atKeyboard, 'Left');
  await openPicker(atKeyboard);
  await keyboard.press('Escape');
  await person.dialogClosed();
  await keyboard.isOn('textbox “Page content”');

  await openPicker(atKeyboard);
  await keyboard.goTo('combobox “Epic”');
  await keyboard.type('PAY-1');
  await picker.getByRole('option', { name: /^PAY-1 / }).waitFor();
  await keyboard.press('Escape');
  await picker.getByRole('option', { name: /^PAY-1 / }).waitFor({ state: 'detached' });
  await keyboard.isOn('combobox “Epic”');
  await keyboard.goTo('textbox “Feature name”', 'Shift+Tab');
  await keyboard.type('Saved cards');
  await keyboard.press('Escape');
  await keyboard.isOn('button “Keep editing”');
  await keyboard.press('Escape');
  await keyboard.isOn('textbox “Feature name”');
  expect(await picker.getByRole('textbox', { name: 'Feature name' }).inputValue()).toBe('Saved cards');
  await keyboard.press('Escape');
  await keyboard.isOn('button “Keep editing”');
  await keyboard.goTo('button “Discard”', 'Shift+Tab');
  await keyboard.press('Enter');
  await person.dialogClosed();
  await keyboard.isOn('textbox “Page content”');
});

test('whoever asks for more of a long list goes on with the first entry that came', async () => {
  const { person, keyboard } = await signIn(ada);
  await person.page.goto(`${site().url}/wiki/spaces/ENG/pages/${await publishQuestions('PAY-2', 150)}`);
  await person.macro.getByRole('button', { name: 'Sync with Jira' }).waitFor();
  await keyboard.use('button “Sync with Jira”');
  await person.syncDialog.getByRole('button', { name: 'Apply 151 changes' }).waitFor();
  await keyboard.isOn('heading “Sync with Jira”');
  await keyboard.use('button “New (150)”');
  await keyboard.goTo('button “Show 50 more of 50”', 'Shift+Tab');
  await keyboard.press('Enter');
  await person.syncDialog.getByRole('checkbox', { name: 'Question 101?' }).waitFor();
  expect(await keyboard.goTo('checkbox “Question 101?”')).toEqual(['checkbox “Question 101?”']);
});

test('one sees where the focus is on the header of a page, in the preview of a sync, and on the panel', async () => {
  const { person, keyboard } = await signIn(ada);
  const { page, macro, syncDialog, panel } = person;

  const pageId = await publishQuestions('PAY-3', 1);
  // The byline shows what a job has written.
  await site().queueIdle();
  await page.goto(`${site().url}/wiki/spaces/ENG/pages/${pageId}`);
  await page.getByRole('button', { name: 'Draft' }).waitFor();
  await macro.getByRole('button', { name: 'Sync with Jira' }).waitFor();
  await keyboard.goTo('button “More actions”');
  const header = await keyboard.look('button “Move onto the page”');
  await keyboard.goTo('button “Sync with Jira”', 'Shift+Tab');
  await keyboard.press('Enter');
  await syncDialog.getByRole('button', { name: 'Apply 2 changes' }).waitFor();
  await keyboard.isOn('heading “Sync with Jira”');
  const preview = await keyboard.look('button “Apply 2 changes”');
  await person.openIssue('PAY-3');
  await panel.getByRole('button', { name: 'Sync' }).waitFor();
  await keyboard.goTo('button “Details of Questions: 1”');
  const card = await keyboard.look('button “Link a design”');

  expect({ header, preview, card }).toEqual({
    header: {
      seen: [
        'button “Draft”',
        'button “Sync with Jira”',
        'button “Settings of the sync”',
        'button “Request review”',
        'link “PAY-3”',
        findings,
        'button “Move onto the page”',
      ],
      unseen: [],
    },
    preview: {
      seen: [
        'checkbox “Select all: Tracking issue”',
        'button “Tracking issue (1)”',
        'checkbox “Design: Questions: 1”',
        'checkbox “Select all: New”',
        'button “New (1)”',
        'checkbox “Question 1?”',
        'button “Cancel”',
        'button “Apply 2 changes”',
      ],
      unseen: [],
    },
    card: {
      seen: [
        'link “Questions: 1”',
        'button “Request review”',
        findings,
        'button “Sync”',
        'button “Unlink”',
        'button “New design”',
        'button “Link a design”',
      ],
      unseen: [],
    },
  });
});
