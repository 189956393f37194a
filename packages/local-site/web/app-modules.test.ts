import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../testing/browser';
import { startWholeSite } from '../forge/fixture/whole-site';
import type { SitePerson } from '../products/contract';
import { ada, ben } from '../products/people';
import { adf, pageBody, paragraph } from '../products/test-products';
import type { LocalSite } from '../site';
import { until } from '../until';

let site: LocalSite;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [site, browser] = await Promise.all([startWholeSite(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(() => page.close());

async function open(person: SitePerson, path: string): Promise<void> {
  await page.request.post(`${site.url}/_site/session`, {
    data: { accountId: person.accountId },
    headers: { origin: site.url },
  });
  await page.goto(`${site.url}${path}`);
}

async function write(person: SitePerson, path: string, body: unknown): Promise<{ id: string }> {
  const request = new Request(`${site.url}${path}`, { method: 'POST', body: JSON.stringify(body) });
  const response = await site.products.fetch(request, { as: 'user', accountId: person.accountId });
  return (await response.json()) as { id: string };
}

const noted = '/wiki/spaces/ENG/pages/131103';

describe('the byline of a page', () => {
  beforeAll(async () => {
    await write(ada, '/wiki/api/v2/pages/131103/properties', { key: 'note', value: {} });
    await write(ada, '/wiki/api/v2/pages/131103/properties', { key: 'kept', value: { title: 'Kept since May' } });
  });

  test('opens a popup below the item, and Escape closes it', async () => {
    await open(ada, noted);
    const item = page.getByRole('button', { name: `Page 131103 for ${ada.accountId}` });
    await item.click();
    await page.frameLocator('.popup iframe').getByText('Note').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.popup').waitFor({ state: 'detached' });
    expect(await item.getAttribute('aria-expanded')).toBe('false');
  });

  test('opens a dialog where the manifest says so, and asks the app again when that is closed', async () => {
    await open(ada, noted);
    await page.getByRole('button', { name: 'Kept since May' }).click();
    const dialog = page.getByRole('dialog', { name: 'Kept since May' });
    await dialog.frameLocator('iframe').getByText('Note').waitFor();
    const asked = page.waitForResponse((response) => response.url().includes('/_site/bylines'));
    await page.keyboard.press('Escape');
    expect((await asked).ok()).toBe(true);
  });
});

test('an issue context shows the manifest’s status, the app’s once it is opened, and stays open', async () => {
  await open(ada, '/browse/PAY-1');
  const head = page.getByRole('button', { name: 'Notes' });
  expect(await head.locator('.badge').textContent()).toBe('0');
  await head.click();
  expect(await head.locator('.lozenge-green').textContent()).toContain('"key":"PAY-1"');
  await page.reload();
  expect([await head.getAttribute('aria-expanded'), await head.locator('.lozenge-green').textContent()]).toEqual([
    'true',
    expect.stringContaining('"key":"PAY-1"') as string,
  ]);
});

describe('the rule of a validator', () => {
  const workflow = '/jira/projects/PAY/settings/workflow';

  /** Opens the screen for a new rule; its configuration is what the expression gives. */
  async function openScreen(configuration: string) {
    await open(ben, workflow);
    await page.getByRole('button', { name: 'Add a rule to Start work' }).click();
    await page.getByRole('menuitem', { name: 'Note is good' }).click();
    const dialog = page.getByRole('dialog', { name: 'Note is good' });
    const frame = await (await dialog.locator('iframe').elementHandle()).contentFrame();
    if (!frame) throw new Error('The dialog shows no frame');
    await until(frame, 'window.forge !== undefined');
    await frame.evaluate(
      `__bridge.callBridge('setWorkflowRuleConfigurationCallback', { data: { onConfigure: async () => ${configuration} } })`,
    );
    return { dialog, frame };
  }

  test('is not saved where the screen gives nothing', async () => {
    const { dialog, frame } = await openScreen('void (window.asked = true)');
    await dialog.getByRole('button', { name: 'Add' }).click();
    await until(frame, 'window.asked');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(site.products.workflows.of(ben.accountId, 'PAY').transitions[0]?.rules).toEqual([]);
  });

  test('holds an issue back once it is added, says why, and lets it go once it is removed', async () => {
    const { dialog } = await openScreen(`JSON.stringify({ mode: 'refuse' })`);
    await dialog.getByRole('button', { name: 'Add' }).click();
    await page.getByText('Mode is refuse').waitFor();

    await open(ada, '/browse/PAY-2');
    const startWork = async () => {
      await page.getByRole('button', { name: /^Status: / }).click();
      await page.getByRole('menuitem', { name: 'Start work' }).click();
    };
    await startWork();
    expect(await page.getByRole('alert').textContent()).toBe(
      'PAY-2 was not movedThe validator “Note is good” does not allow this transition.',
    );

    await open(ben, workflow);
    await page.getByRole('button', { name: 'Remove Note is good' }).click();
    await page.getByText('Mode is refuse').waitFor({ state: 'detached' });
    await open(ada, '/browse/PAY-2');
    await startWork();
    await page.getByRole('button', { name: 'Status: In Progress' }).waitFor();
  });

  test('is not for who does not administer the project', async () => {
    await open(ada, workflow);
    await page.getByText('You do not have permission to change the workflow of this project.').waitFor();
  });
});

test('a page is exported with what the macro’s function gives', async () => {
  const macro = {
    type: 'bodiedExtension',
    attrs: { extensionType: 'com.atlassian.ecosystem', extensionKey: 'app/environment/static/note' },
    content: [paragraph('Body')],
  };
  const { id } = await write(ada, '/wiki/api/v2/pages', {
    spaceId: '65601',
    status: 'current',
    title: 'With a note',
    body: pageBody(adf(macro)),
  });
  await open(ada, `/wiki/spaces/ENG/pages/${id}`);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Export to Word' }).click();
  await page.getByText(`"exportType":"word"`).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/wiki/export/word/${id}`);
});
