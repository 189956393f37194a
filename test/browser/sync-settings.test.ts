import type { FrameLocator } from 'playwright-core';
import type { SyncSettings } from '../../src/contract/api';
import { defaultSettings } from '../../src/features/sync/default-settings';
import { personOn, valueOf } from '../handlers/site-person';
import type { SitePerson } from '../../packages/local-site/products/contract';
import { ada, dmitri } from '../../packages/local-site/products/people';
import { engineering } from '../../packages/local-site/products/spaces';
import { p } from '../words';
import { siteInBrowser } from './site-in-browser';
import { violationsIn } from './violations';

const { site, signIn } = siteInBrowser();
const spaceId = engineering.id;

const author = () => personOn(site(), ada.accountId);
const publish = () => author().publishDesign([p('Words.')], { linkedTo: 'PAY-1' });

/** Opens the settings of the space, as somebody who may change them or not. */
async function openSettings(person: SitePerson) {
  const { page } = await signIn(person);
  await page.goto(`${site().url}/wiki/spaces/ENG/settings/sync-of-designs`);
  return page.frameLocator('iframe[title="Sync of designs"]');
}

async function save(form: FrameLocator): Promise<void> {
  await form.getByRole('button', { name: 'Save' }).click();
  await form.getByText('Saved.').waitFor();
}

const settings = async (of: { spaceId: string } | { pageId: string }): Promise<[SyncSettings, boolean]> => {
  const pageId = 'pageId' in of ? of.pageId : await publish();
  const inForce = valueOf(await author().macro(pageId, 'getSettings', of));
  return [inForce.settings, inForce.own];
};

test('an admin of a space changes how its designs are synced, and takes it back', async () => {
  const form = await openSettings(dmitri);
  await form.getByRole('checkbox', { name: 'Milestones' }).uncheck();
  await form.getByRole('combobox', { name: 'Sync direction' }).selectOption('From Jira to the page only');
  await form.getByRole('combobox', { name: 'Tracking issue type' }).selectOption('Story');
  await form.getByRole('textbox', { name: /Labels/ }).fill('tdd, design tdd');
  await form.getByRole('checkbox', { name: /Remind owners/ }).check();
  await save(form);
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
  const form = await openSettings(ada);
  await form.getByText('Only space admins can change them.').waitFor();
  expect([
    await form.getByRole('checkbox', { name: 'Milestones' }).isDisabled(),
    await form.getByRole('button', { name: 'Save' }).count(),
  ]).toEqual([true, 0]);
});

test.each(['light', 'dark'] as const)('a design gets settings of its own from its page, in %s', async (theme) => {
  const pageId = await publish();
  const { page, macro } = await signIn(ada, { theme });
  await page.goto(`${site().url}/wiki/spaces/ENG/pages/${pageId}`);
  await macro.getByRole('button', { name: 'Settings of the sync' }).click();
  const form = page.frameLocator('iframe[title="Sync settings"]');
  await form.getByRole('combobox', { name: 'Settings for this design' }).selectOption('Use its own settings');
  await form.getByRole('checkbox', { name: 'Due date' }).check();
  await save(form);
  const violations = await violationsIn(page, 'sync-settings');
  await form.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect({ settings: await settings({ pageId }), violations }).toEqual({
    settings: [{ ...defaultSettings, automatic: ['done', 'due'] }, true],
    violations: [],
  });
});
