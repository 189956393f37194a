/** Where the focus goes on a surface when what had it goes away, without Confluence and Jira around it. */
import type { Browser, Page } from 'playwright-core';
import { open } from '../gallery/open';
import { Stage } from '../gallery/stage';
import { states } from '../gallery/states';
import { launchBrowser } from '../../packages/local-site/testing/browser';
import { Keyboard } from './keyboard';

let browser: Browser;
let stage: Stage;
const pages: Page[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  stage = await Stage.build(browser);
});
afterAll(async () => {
  await stage.close();
  await browser.close();
});
afterEach(() => Promise.all(pages.splice(0).map((page) => page.context().close())));

const stateOf = (surface: string, state: string) => {
  const found = states.find((candidate) => candidate.surface === surface && candidate.state === state);
  if (!found) throw new Error(`The gallery has no state “${state}” of “${surface}”.`);
  return found;
};

async function show(surface: string, state: string): Promise<{ page: Page; keyboard: Keyboard }> {
  const shown = stateOf(surface, state);
  const page = await open(stage, shown, 'light', shown.widths[2]);
  pages.push(page);
  return { page, keyboard: new Keyboard(page) };
}

/** The surface's functions answer as they do in another of its states. */
const answerAsIn = (page: Page, surface: string, state: string): Promise<unknown> =>
  page.evaluate(`Object.assign(given.answers, ${JSON.stringify(stateOf(surface, state).answers)})`);

test('whoever asks for the rest of the designs beside an issue goes on with the first that comes', async () => {
  const { page, keyboard } = await show('Beside an issue', '12 designs');
  await keyboard.use('button “Show all 12”');
  const first = await page.getByRole('listitem').nth(5).getByRole('link').innerText();
  expect(await keyboard.goTo(`link “${first}”`)).toEqual([`link “${first}”`]);
});

test('whoever removes a role goes on where one is added', async () => {
  const { keyboard } = await show('Approval policies of a space', 'Roles of its own');
  await keyboard.use('button “Remove role Architect”');
  await keyboard.isOn('button “Add role”');
});

test.each([
  ['Header on the page', 'In review', 'region “Where this design stands”', 'button “Sync with Jira”'],
  ['Epic panel', 'One design in review', 'main “Technical designs”', 'button “Details of Saved cards”'],
  ['Byline', 'In review', 'heading “Status of this design”', 'button “Approve”'],
  ['Beside an issue', 'One design', 'main “Design status”', 'link “Saved cards”'],
  ['Picker', 'Five templates', 'heading “Insert a Technical Design Document”', 'radio “Feature”'],
])('%s: whoever tries again goes on from the top of what comes', async (surface, state, top, first) => {
  const { page, keyboard } = await show(surface, 'Failed');
  const again = page.getByRole('button', { name: 'Try again' });

  await keyboard.use('button “Try again”');
  await again.waitFor();
  expect(await keyboard.goTo('button “Try again”')).toEqual(['button “Try again”']);

  await answerAsIn(page, surface, state);
  await keyboard.press('Enter');
  await again.waitFor({ state: 'detached' });
  await keyboard.isOn(top);
  await page.getByRole('status', { name: /^Reading/ }).waitFor({ state: 'detached' });
  await keyboard.isOn(top);
  expect(await keyboard.goTo(first)).toEqual([first]);
});
