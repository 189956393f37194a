import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Frame } from 'playwright-core';
import { ada } from '../site/products/people';
import { type LocalSite, startSite } from '../site/site';
import { launchBrowser } from './browser';
import { PersonInBrowser } from './person';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

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

const options = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // The page around the app has the first heading.
  rules: { 'page-has-heading-one': { enabled: false } },
  iframes: false,
};

/** What axe finds wrong in one of the app's frames: the rule, and the elements that break it. */
async function violationsIn(frame: Frame | undefined): Promise<string[]> {
  if (!frame) throw new Error('The surface of this test has a frame');
  // Evaluated by the debugger, which a Content-Security-Policy does not bind.
  await frame.evaluate(axe);
  return frame.evaluate<string[]>(`axe
    .run(document, ${JSON.stringify(options)})
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`);
}

/** The app's frame whose address ends so. */
const frameOf = (person: PersonInBrowser, entry: string) =>
  person.page.frames().find((frame) => frame.url().includes(`/${entry}`));

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
    expect(await violationsIn(frameOf(person, 'picker'))).toEqual([]);
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
    const before = await violationsIn(frameOf(person, 'macro'));
    await person.openSync(macro);
    const preview = await violationsIn(frameOf(person, 'sync'));
    await person.applySync();
    const summary = await violationsIn(frameOf(person, 'sync'));
    await person.closeSync();
    const after = await violationsIn(frameOf(person, 'macro'));
    await person.openIssue('PAY-1');
    await panel.getByRole('link', { name: title }).waitFor();
    expect({ before, preview, summary, after, panel: await violationsIn(frameOf(person, 'panel')) }).toEqual({
      before: [],
      preview: [],
      summary: [],
      after: [],
      panel: [],
    });
  });
});
