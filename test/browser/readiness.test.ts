import type { Browser, BrowserContext, FrameLocator } from 'playwright-core';
import { ada } from '../site/products/people';
import { type LocalSite, startSite } from '../site/site';
import { launchBrowser } from './browser';
import { PersonInBrowser } from './person';

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

async function publishDesign(title: string): Promise<PersonInBrowser> {
  const person = await PersonInBrowser.signIn(context, site.url, ada.accountId);
  await person.startPage(title);
  await person.insertDesign('Guardrails', title, 'PAY-1');
  await person.fillCell('Open Technical Questions', { row: 1, column: 2 }, 'What is the alert threshold?');
  await person.publish();
  await person.macro.getByText('1 of 13 sections written, 92 prompts left').waitFor();
  return person;
}

const status = (surface: FrameLocator, title: string) => surface.getByRole('combobox', { name: `Status of ${title}` });

test('a finding leads to its section in the macro', async () => {
  const { page, macro } = await publishDesign('Findings lead on');
  await macro.getByText('Findings: 2 blocking').click();
  await macro.getByRole('link', { name: 'Go to “Open Technical Questions”' }).click();
  const heading = macro.frameLocator('iframe').getByRole('heading', { name: 'Open Technical Questions' });
  await page.waitForFunction('scrollY > 1000');
  const box = await heading.boundingBox();
  expect(box !== null && box.y > 0 && box.y < 900).toBe(true);
});

test('going to review names what blocks it, and is up to the person', async () => {
  const title = 'Asked before review';
  const { macro } = await publishDesign(title);
  const question = macro.getByRole('group').filter({ hasText: 'is not ready for review' });

  await status(macro, title).selectOption('inReview');
  await question.getByText('“Guardrail Mapping” is not written yet.').waitFor();
  await question.getByRole('button', { name: 'Keep it in Draft' }).click();
  await question.waitFor({ state: 'detached' });
  expect(await status(macro, title).inputValue()).toBe('draft');
  expect(await macro.locator('select:focus').count()).toBe(1);

  await status(macro, title).selectOption('inReview');
  await question.getByRole('button', { name: 'Move to In Review all the same' }).click();
  await question.waitFor({ state: 'detached' });
  expect(await status(macro, title).inputValue()).toBe('inReview');
});

test('the epic’s panel says the same, and leads to the page', async () => {
  const title = 'Seen on the epic';
  const person = await publishDesign(title);
  await person.openIssue('PAY-1');
  const card = person.panel.getByRole('article').filter({ has: person.panel.getByRole('link', { name: title }) });
  await card.getByText('1 of 13 sections written, 92 prompts left').waitFor();
  await card.getByText('Findings: 2 blocking').click();
  const link = card.getByRole('link', { name: 'Go to “Guardrail Mapping”' });
  const opened = context.waitForEvent('page');
  await link.click();
  const address = new URL((await opened).url());
  expect([address.pathname.startsWith('/wiki/spaces/ENG/pages/'), address.hash]).toEqual([true, '#Guardrail-Mapping']);
});
