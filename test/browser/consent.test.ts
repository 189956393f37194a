/** A person whom Atlassian asks before the app acts as them, on each kind of surface. */
import type { Locator } from 'playwright-core';
import { ada, dmitri } from '../../packages/local-site/products/people';
import { peopleOn } from '../handlers/site-person';
import { p } from '../words';
import type { PersonInBrowser } from './person';
import { siteInBrowser } from './site-in-browser';
import { surfacesOf } from './surfaces';

const { site, signIn } = siteInBrowser();

let pageUrl: string;
const surfaces = surfacesOf(site, () => pageUrl);
beforeAll(async () => {
  const [author] = peopleOn(site(), ada);
  const pageId = await author.publishDesign([p('Words.')], { title: 'Vault', linkedTo: 'PAY-1' });
  await site().queueIdle();
  pageUrl = `${site().url}/wiki/spaces/ENG/pages/${pageId}`;
  site().settings.set({ consent: 'asked' });
});
beforeEach(() => {
  site().consents.forget();
});

/** Allows what is asked, once for each product, until the content is there; how often. */
async function allowed(content: Locator, question: Locator): Promise<number> {
  let times = 0;
  const isThere = content.waitFor().then(() => true);
  while (!(await Promise.race([isThere, question.waitFor().then(() => false)]))) {
    await question.getByRole('button', { name: 'Allow access' }).click();
    times += 1;
  }
  return times;
}

/** Opened from the header of a design by somebody whose consent is gone since: another surface, another question. */
const dialogs: Record<string, { title: string; button: RegExp; content: (person: PersonInBrowser) => Locator }> = {
  'the preview of a sync': {
    title: 'Sync with Jira',
    button: /^Sync/,
    content: ({ syncDialog }) => syncDialog.getByRole('button', { name: /^(Apply|Close|Cancel)/ }).first(),
  },
  'a request for a review': {
    title: 'Request review',
    button: /^Request review$/,
    content: ({ approvalDialog }) => approvalDialog.getByRole('combobox').first(),
  },
  'the sync settings of a design': {
    title: 'Sync settings',
    button: /^Settings of the sync$/,
    content: ({ page }) =>
      page.frameLocator('iframe[src*="/sync-settings.html"]').getByRole('button', { name: 'Save', exact: true }),
  },
};

test.each(Object.keys(surfaces))('%s is there once the person has allowed the app to act as them', async (name) => {
  const surface = surfaces[name];
  if (!surface) throw new Error(name);
  const person = await signIn(dmitri);
  await surface.open(person);
  const question = person.page.getByRole('region', { name: `Allow access for ${surface.title}` });
  expect([1, 2]).toContain(await allowed(surface.content(surface.frame(person)), question));
});

test.each(Object.keys(dialogs))('%s, opened over a page, asks by itself and goes on', async (name) => {
  const dialog = dialogs[name];
  if (!dialog) throw new Error(name);
  site().consents.give(dmitri.accountId, ['confluence', 'jira']);
  const person = await signIn(dmitri);
  await person.page.goto(pageUrl);
  const button = person.macro.getByRole('button', { name: dialog.button }).first();
  await button.waitFor();
  site().consents.forget();
  await button.click();
  const question = person.page.getByRole('region', { name: `Allow access for ${dialog.title}` });
  // The dialog has a button to close it from its first moment on.
  await question.waitFor();
  expect([1, 2]).toContain(await allowed(dialog.content(person), question));
});

test('the screen of the rule on a transition, which reads nothing, asks nothing', async () => {
  const { page } = await signIn(dmitri);
  await page.goto(`${site().url}/jira/projects/PAY/settings/workflow`);
  await page.getByRole('button', { name: 'Add a rule to Start work' }).click();
  await page.getByRole('menuitem', { name: 'Design approved' }).click();
  const screen = page.getByRole('dialog', { name: 'Design approved' }).frameLocator('iframe');
  const conditions = screen.getByRole('group', { name: 'Let the issue through only if' });
  expect(await allowed(conditions, page.getByRole('region', { name: /^Allow access for/ }))).toBe(0);
});
