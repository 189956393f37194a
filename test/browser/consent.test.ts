/** A person whom Atlassian asks before the app acts as them, on each kind of surface. */
import type { Locator } from 'playwright-core';
import { ada, ben } from '../../packages/local-site/products/people';
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
  'the settings of a space': {
    title: 'Design templates',
    open: (person) => person.openTemplateSettings(),
    content: ({ settings }) => settings.getByRole('heading').first(),
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

test.each(Object.keys(surfaces))('%s is there once the person has allowed the app to act as them', async (name) => {
  const surface = surfaces[name];
  if (!surface) throw new Error(name);
  const person = await signIn(ben);
  await surface.open(person);
  const question = person.page.getByRole('region', { name: `Allow access for ${surface.title}` });
  expect([1, 2]).toContain(await allowed(surface.content(person), question));
});
