import type { Browser, BrowserContext } from 'playwright-core';
import { ada } from '../site/products/people';
import { type LocalSite, startSite } from '../site/site';
import { launchBrowser } from './browser';
import { PersonInBrowser } from './person';
import { violationsIn } from './violations';

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

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  const signIn = async () => {
    const person = await PersonInBrowser.signIn(context, site.url, ada.accountId);
    await context.request.post(`${site.url}/_site/session`, { data: { theme }, headers: { origin: site.url } });
    return person;
  };

  test('the picker breaks no rule', async () => {
    const person = await signIn();
    await person.startPage(`Picker, ${theme}`);
    await person.openPicker();
    expect(await violationsIn(person.page, 'picker')).toEqual([]);
  });

  test('the macro, the panel and the dialog of a sync break no rule', async () => {
    const person = await signIn();
    const { macro, panel } = person;
    const title = `Surfaces, ${theme}`;
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
});
