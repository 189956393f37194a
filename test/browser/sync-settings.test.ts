import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import type { SyncSettings } from '../../src/api';
import { defaultSettings } from '../../src/sync/default-settings';
import { personOn, valueOf } from '../handlers/site-person';
import type { SitePerson } from '../site/products/contract';
import { ada, dmitri } from '../site/products/people';
import { type LocalSite, startSite } from '../site/site';
import { doc, h, header, macro, questionColumns, row, table } from '../words';
import { launchBrowser } from './browser';
import { PersonInBrowser } from './person';
import { violationsIn } from './violations';

let site: LocalSite;
let browser: Browser;
let context: BrowserContext;
let spaceId: string;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
  const { results } = await personOn(site, ada.accountId).json<{ results: { id: string }[] }>(
    'GET',
    '/wiki/api/v2/spaces?keys=ENG',
  );
  spaceId = results[0]?.id ?? '';
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
});
afterEach(() => context.close());

async function signIn(person: SitePerson, theme: 'light' | 'dark' = 'light') {
  const someone = await PersonInBrowser.signIn(context, site.url, person.accountId);
  await context.request.post(`${site.url}/_site/session`, { data: { theme }, headers: { origin: site.url } });
  return someone.page;
}
const author = () => personOn(site, ada.accountId);
async function publish(): Promise<string> {
  const { id: epicId } = valueOf(await author().panel('PAY-1', 'resolveEpic', { keyOrUrl: 'PAY-1' })).epic;
  const config = { templateId: 'engineering', templateVersion: 1, epicId, epicKey: 'PAY-1' };
  const questions = table(
    header(...questionColumns),
    row('r1', ...questionColumns.map((_, at) => (at === 1 ? 'Which queue?' : undefined))),
  );
  return author().createPage(
    spaceId,
    `Settings ${crypto.randomUUID()}`,
    doc(macro(config, h(2, 'Open Questions'), questions)),
  );
}

const settings = async (of: { spaceId: string } | { pageId: string }): Promise<[SyncSettings, boolean]> => {
  const pageId = 'pageId' in of ? of.pageId : await publish();
  const inForce = valueOf(await author().macro(pageId, 'getSettings', of));
  return [inForce.settings, inForce.own];
};

const spaceSettings = (page: Page): FrameLocator => page.frameLocator('iframe[title="Sync of designs"]');
const dialog = (page: Page): FrameLocator => page.frameLocator('iframe[title="Sync settings"]');

test('an admin of a space changes how its designs are synced, and takes it back', async () => {
  const page = await signIn(dmitri);
  await page.goto(`${site.url}/wiki/spaces/ENG/settings/sync-of-designs`);
  const form = spaceSettings(page);
  await form.getByRole('checkbox', { name: 'Milestones' }).uncheck();
  await form.getByRole('combobox', { name: 'Sync direction' }).selectOption('From Jira to the page only');
  await form.getByRole('combobox', { name: 'Tracking issue type' }).selectOption('Story');
  await form.getByRole('textbox', { name: /Labels/ }).fill('tdd, design tdd');
  await form.getByRole('checkbox', { name: /Remind owners/ }).check();
  await form.getByRole('button', { name: 'Save' }).click();
  await form.getByText('Saved.').waitFor();
  const changed = await settings({ spaceId });
  await form.getByRole('button', { name: 'Reset to defaults' }).click();
  await form.getByRole('button', { name: 'Reset to defaults' }).waitFor({ state: 'detached' });
  expect([changed, await settings({ spaceId })]).toEqual([
    [
      {
        ...defaultSettings,
        kinds: ['question'],
        direction: 'jira-to-page',
        trackingIssueType: '10102',
        labels: ['tdd', 'design'],
        reminders: true,
      },
      true,
    ],
    [defaultSettings, false],
  ]);
});

test('who does not administer the space looks at its settings and is told who may change them', async () => {
  const page = await signIn(ada);
  await page.goto(`${site.url}/wiki/spaces/ENG/settings/sync-of-designs`);
  const form = spaceSettings(page);
  await form.getByText('Only space admins can change them.').waitFor();
  expect([
    await form.getByRole('checkbox', { name: 'Milestones' }).isDisabled(),
    await form.getByRole('button', { name: 'Save' }).count(),
  ]).toEqual([true, 0]);
});

test.each(['light', 'dark'] as const)('a design gets settings of its own from its page, in %s', async (theme) => {
  const pageId = await publish();
  const page = await signIn(ada, theme);
  await page.goto(`${site.url}/wiki/spaces/ENG/pages/${pageId}`);
  await page.frameLocator('iframe[title="TDD"]').getByRole('button', { name: 'Settings of the sync' }).click();
  const form = dialog(page);
  await form.getByRole('combobox', { name: 'Settings for this design' }).selectOption('Use its own settings');
  await form.getByRole('checkbox', { name: 'Due date' }).check();
  await form.getByRole('button', { name: 'Save' }).click();
  await form.getByText('Saved.').waitFor();
  const violations = await violationsIn(page, 'sync-settings');
  await form.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect({ settings: await settings({ pageId }), violations }).toEqual({
    settings: [{ ...defaultSettings, automatic: ['done', 'due'] }, true],
    violations: [],
  });
});
