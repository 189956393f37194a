/** A person whom Atlassian asks before the app acts as them, on each kind of surface. */
import type { Locator } from 'playwright-core';
import { ada, dmitri } from '../../packages/local-site/products/people';
import { peopleOn } from '../handlers/site-person';
import { p } from '../words';
import type { PersonInBrowser } from './person';
import { siteInBrowser } from './site-in-browser';

const { site, signIn } = siteInBrowser();

interface Surface {
  /** What the question names it by. */
  title: string;
  open: (person: PersonInBrowser) => Promise<unknown>;
  /** What the person came for. */
  content: (person: PersonInBrowser) => Locator;
}

let pageUrl: string;
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

const surfaces: Record<string, Surface> = {
  'the header of a design': {
    title: 'TDD',
    open: ({ page }) => page.goto(pageUrl),
    content: ({ macro }) => macro.getByRole('link', { name: 'PAY-1' }),
  },
  'the byline of a page': {
    title: 'Draft',
    async open({ page }) {
      await page.goto(pageUrl);
      await page.getByRole('list', { name: 'From apps' }).getByRole('button', { name: 'Draft' }).click();
    },
    content: ({ byline }) => byline.getByText('Draft').first(),
  },
  'an action on a page': {
    title: 'Export as Markdown',
    async open({ page }) {
      await page.goto(pageUrl);
      await page.getByRole('button', { name: 'More actions' }).click();
      await page.getByRole('menuitem', { name: 'Export as Markdown' }).click();
    },
    content: ({ action }) => action.getByText('Words.'),
  },
  'the overview of a space': {
    title: 'Technical designs',
    open: ({ page }) => page.goto(`${site().url}/wiki/spaces/ENG/apps/designs`),
    content: ({ page }) =>
      page.frameLocator('iframe[title="Technical designs"]').getByRole('link', { name: 'Vault' }).first(),
  },
  'the overview of a project': {
    title: 'Technical designs',
    open: ({ page }) => page.goto(`${site().url}/jira/projects/PAY/apps/project-designs`),
    content: ({ page }) =>
      page.frameLocator('iframe[title="Technical designs"]').getByRole('link', { name: 'Vault' }).first(),
  },
  'the templates of a space': {
    title: 'Design templates',
    open: (person) => person.openTemplateSettings(),
    content: ({ settings }) => settings.getByText('No templates yet', { exact: false }).first(),
  },
  'the sync settings of a space': {
    title: 'Sync of designs',
    open: ({ page }) => page.goto(`${site().url}/wiki/spaces/ENG/settings/sync-of-designs`),
    content: ({ page }) =>
      page.frameLocator('iframe[title="Sync of designs"]').getByRole('button', { name: 'Save', exact: true }),
  },
  'the approval policy of a space': {
    title: 'Approval of designs',
    open: ({ page }) => page.goto(`${site().url}/wiki/spaces/ENG/settings/approval-of-designs`),
    content: ({ page }) =>
      page.frameLocator('iframe[title="Approval of designs"]').getByRole('button', { name: 'Save', exact: true }),
  },
  'the picker in the editor': {
    title: 'TDD',
    async open(person) {
      await person.startPage('Cards');
      await person.editor.click();
      await person.choose('/', 'tdd', /TDD/);
    },
    content: ({ picker }) => picker.getByRole('textbox', { name: /Feature name/ }),
  },
  'a page saved as a template': {
    title: 'Save as design template',
    async open({ page }) {
      await page.goto(pageUrl);
      await page.getByRole('button', { name: 'More actions' }).click();
      await page.getByRole('menuitem', { name: /template/ }).click();
    },
    content: ({ action }) => action.getByRole('textbox', { name: /Name/ }),
  },
  'the panel of an epic': {
    title: 'Technical designs',
    open: (person) => person.openIssue('PAY-1'),
    content: ({ panel }) => panel.getByRole('link', { name: 'Vault' }).first(),
  },
  'what stands beside an epic': {
    title: 'Design status',
    async open(person) {
      await person.openIssue('PAY-1');
      await person.page.getByRole('button', { name: /^Designs/ }).click();
    },
    content: ({ issueContext }) => issueContext.getByText('Draft').first(),
  },
};

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
  expect([1, 2]).toContain(await allowed(surface.content(person), question));
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
