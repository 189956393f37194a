/** A lapsed license writes nothing and shows everything, on every surface. */
import type { FrameLocator, Locator } from 'playwright-core';
import { ada, dmitri } from '../../packages/local-site/products/people';
import { engineering } from '../../packages/local-site/products/spaces';
import { questionOfAda, requestReview, screenOf, sections } from '../handlers/reviews';
import { peopleOn, valueOf } from '../handlers/site-person';
import { forgetWritten, writtenBy } from '../handlers/written';
import { date, openQuestions, p } from '../words';
import type { PersonInBrowser } from './person';
import { siteInBrowser } from './site-in-browser';
import { surfacesOf } from './surfaces';

const { site, signIn } = siteInBrowser();

let pageUrl: string;
const surfaces = surfacesOf(site, () => pageUrl);

/** A draft with a history and a question without a ticket, and a template of its space. */
beforeAll(async () => {
  const [author, admin] = peopleOn(site(), ada, dmitri);
  const content = [p('Words.'), ...sections, ...openQuestions(questionOfAda(date('2026-12-01')))];
  const pageId = await author.publishDesign(content, { title: 'Vault', linkedTo: 'PAY-1' });
  await site().queueIdle();
  for (const step of [requestReview, { type: 'cancelReview' } as const]) {
    valueOf(await author.macro(pageId, 'takeApprovalStep', { pageId, step, ...(await screenOf(author, pageId)) }));
  }
  valueOf(
    await admin.settings('ENG', 'saveTeamTemplate', {
      spaceId: engineering.id,
      name: 'Our own',
      purpose: '',
      source: { markdown: '## Words' },
      requiredSections: [],
    }),
  );
  await site().queueIdle();
  pageUrl = `${site().url}/wiki/spaces/ENG/pages/${pageId}`;
  site().settings.set({ licence: 'lapsed' });
  forgetWritten(site());
});

const said = 'The app’s license isn’t active, but nothing is lost:';
/** The buttons that begin or do what is written. */
const writing =
  /^(Save|Insert|Apply|Link|Unlink|New [a-z]|Move onto|Request|Approve|Accept|Decline|Remove$|Rename|Replace|Run the|Cancel review|Use the)/;
const offered = (frame: FrameLocator): Locator => frame.getByRole('button', { name: writing, disabled: false });

async function expectToBeReadOnly(frame: FrameLocator): Promise<void> {
  await frame.getByText(said).waitFor();
  expect([await offered(frame).allInnerTexts(), await frame.getByRole('alert').count()]).toEqual([[], 0]);
}

test.each(Object.keys(surfaces))(
  '%s shows what it has, says why nothing can be changed, and offers no change',
  async (name) => {
    const surface = surfaces[name];
    if (!surface) throw new Error(name);
    const person = await signIn(dmitri);
    await surface.open(person);
    const frame = surface.frame(person);
    await surface.content(frame).waitFor();
    await expectToBeReadOnly(frame);
  },
);

/** Opened from the header of a design. */
const dialogs: Record<string, { button: string; frame: (person: PersonInBrowser) => FrameLocator; content: string }> = {
  'the preview of a sync': {
    button: 'Sync with Jira',
    frame: ({ syncDialog }) => syncDialog,
    content: 'Which queue?',
  },
  'the history of a design': {
    button: 'History',
    frame: ({ approvalDialog }) => approvalDialog,
    content: 'Ben',
  },
  'the sync settings of a design': {
    button: 'Settings of the sync',
    frame: ({ page }) => page.frameLocator('iframe[src*="/sync-settings.html"]'),
    content: 'Open questions',
  },
};

test.each(Object.keys(dialogs))('%s opens, and offers no change', async (name) => {
  const dialog = dialogs[name];
  if (!dialog) throw new Error(name);
  const person = await signIn(dmitri);
  await person.page.goto(pageUrl);
  await person.macro.getByRole('button', { name: dialog.button, exact: true }).click();
  const frame = dialog.frame(person);
  await frame.getByText(dialog.content).first().waitFor();
  await expectToBeReadOnly(frame);
});

test('the screen of the rule on a transition says that it lets every issue through', async () => {
  const { page } = await signIn(dmitri);
  await page.goto(`${site().url}/jira/projects/PAY/settings/workflow`);
  await page.getByRole('button', { name: 'Add a rule to Start work' }).click();
  await page.getByRole('menuitem', { name: 'Design approved' }).click();
  const screen = page.getByRole('dialog', { name: 'Design approved' }).frameLocator('iframe');
  await screen.getByText('this rule lets every issue through').waitFor();
});

test('all of that wrote nothing, neither to the products nor to storage', async () => {
  await site().queueIdle();
  expect(writtenBy(site())).toEqual([]);
});

test('once the license is active again, changes are offered', async () => {
  site().settings.set({ licence: 'active' });
  const offering: string[] = [];
  for (const name of ['the panel of an epic', 'the templates of a space', 'the sync settings of a space']) {
    const person = await signIn(dmitri);
    await surfaces[name]?.open(person);
    const frame = surfaces[name]?.frame(person);
    await frame?.getByRole('button', { name: writing, disabled: false }).first().waitFor();
    if ((await frame?.getByText(said).count()) === 0) offering.push(name);
  }
  expect(offering).toEqual(['the panel of an epic', 'the templates of a space', 'the sync settings of a space']);
});
