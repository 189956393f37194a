/** The overview of all designs, as people use it in a browser. */
import { buffer } from 'node:stream/consumers';
import type { FrameLocator, Page } from 'playwright-core';
import { withDesigns } from '../overview/many-designs';
import { askForReview } from '../handlers/reviews';
import { valueOf } from '../handlers/site-person';
import { ada, ben } from '../../packages/local-site/products/people';
import { p } from '../words';
import { siteInBrowser } from './site-in-browser';
import { violationsIn } from './violations';

const { site, signIn } = siteInBrowser();
let page: Page;
let overview: FrameLocator;

beforeAll(async () => {
  const author = await withDesigns(site(), 60);
  const pageId = await author.publishDesign([p('Words.')], { title: 'Refunds', linkedTo: 'PAY-1' });
  valueOf(await askForReview(author, pageId, { despiteFindings: true }));
  await site().queueIdle();
});

beforeEach(() => become(ada));

/** Has this person look at the overview from now on. */
async function become(...person: Parameters<typeof signIn>): Promise<void> {
  ({ page } = await signIn(...person));
  overview = page.frameLocator('iframe[title="Technical designs"]');
}
const open = (address = '/wiki/spaces/ENG/apps/designs') => page.goto(`${site().url}${address}`);
/** The titles that are listed; beside each is the link to its epic. */
const names = () =>
  overview
    .getByRole('rowheader')
    .getByRole('link', { name: /^(Design|Refunds)/ })
    .allInnerTexts();
const shown = (said: string) => overview.getByRole('status').filter({ hasText: said }).first().waitFor();

test('a space leads to its designs, and the designs to their pages', async () => {
  await open('/wiki/spaces/ENG');
  await page.getByRole('link', { name: 'Technical designs' }).click();
  await shown('The first 25 designs');
  await overview.getByRole('button', { name: 'Show more' }).click();
  await shown('The first 50 designs');
  const opened = page.context().waitForEvent('page');
  await overview.getByRole('link', { name: 'Design 30' }).click();
  await (await opened).getByRole('heading', { name: 'Design 30' }).first().waitFor();
  expect((await names()).length).toBe(50);
});

test('what is asked for with the keyboard alone stands in the address, and is there again after a reload', async () => {
  await open();
  await shown('The first 25 designs');
  await overview.getByRole('textbox', { name: 'Words in the title' }).focus();
  await page.keyboard.type('design 5');
  await shown('15 designs');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await overview.getByRole('columnheader', { name: 'Design' }).getByRole('button').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/apps/designs?text=design+5&overdue=1&sort=title');
  const before = await sorted();
  await page.reload();
  await shown('15 designs');
  expect([before, await sorted()]).toEqual(
    [titlesWithFive, titlesWithFive].map((titles) => ({ titles, by: 'Design' })),
  );
});

const titlesWithFive = [
  ...['1', '2', '3', '4'].map((ten) => `Design ${ten}5`),
  'Design 5',
  ...Array.from({ length: 10 }, (_, one) => `Design 5${String(one)}`),
];
const sorted = async () => {
  const by = overview.locator('th[aria-sort="ascending"]', { hasText: 'Design' });
  await by.waitFor();
  return { titles: await names(), by: await by.innerText() };
};

test('a number of the chart filters the list, and the same number again shows all', async () => {
  await open();
  const inReview = overview.getByRole('button', { name: 'In review: 1' });
  await inReview.click();
  await page.waitForURL('**/apps/designs?status=inReview');
  await shown('1 design');
  const filtered = { names: await names(), pressed: await inReview.getAttribute('aria-pressed') };
  await inReview.click();
  await page.waitForURL('**/apps/designs');
  await shown('The first 25 designs');
  expect([filtered, (await names()).length, await inReview.getAttribute('aria-pressed')]).toEqual([
    { names: ['Refunds'], pressed: 'true' },
    25,
    'false',
  ]);
});

test('where nothing matches, clearing the filter shows all designs', async () => {
  await open('/wiki/spaces/ENG/apps/designs?text=zebra');
  await overview.getByRole('heading', { name: 'No design matches' }).waitFor();
  const wrong = await violationsIn(page, 'overview');
  await overview.getByRole('button', { name: 'Clear the filter' }).click();
  await shown('The first 25 designs');
  expect([wrong, await overview.getByRole('textbox', { name: 'Words in the title' }).inputValue()]).toEqual([[], '']);
});

test('all designs that are asked for go into the file, not only those that are shown', async () => {
  await open('/wiki/spaces/ENG/apps/designs?sort=title');
  await shown('The first 25 designs');
  const downloaded = page.waitForEvent('download');
  await overview.getByRole('button', { name: 'Export as CSV' }).click();
  const file = await downloaded;
  const lines = (await buffer(await file.createReadStream())).toString().split('\r\n');
  await shown('61 designs exported.');
  expect([file.suggestedFilename(), lines.length, lines[1]?.split(',').slice(0, 1)]).toEqual([
    'technical-designs.csv',
    63,
    ['Design 0'],
  ]);
});

test('the project shows the designs of its issues, with their milestones on one line of time', async () => {
  await open('/jira/projects/PAY');
  await page.getByRole('link', { name: 'Technical designs' }).click();
  await overview.getByText('Timeline of these designs').click();
  await overview.getByRole('heading', { name: 'Design 1', exact: true }).waitFor();
  expect(await violationsIn(page, 'overview')).toEqual([]);
});

test('a space without designs says where they come from', async () => {
  await become(ben);
  await open('/wiki/spaces/SEC/apps/designs');
  await overview.getByRole('heading', { name: 'No designs in this space yet' }).waitFor();
  const wrong = await violationsIn(page, 'overview');
  await overview.getByRole('button', { name: 'Go to the space' }).click();
  await page.waitForURL('**/wiki/spaces/SEC');
  expect(wrong).toEqual([]);
});

test('what went wrong is said, and trying again shows the designs', async () => {
  site().faults.set([{ fault: 'failed', method: 'POST', path: '/users-bulk' }]);
  await open();
  await overview.getByRole('alert').first().waitFor();
  site().faults.set([]);
  await overview.getByRole('button', { name: 'Try again' }).first().click();
  await shown('The first 25 designs');
  expect((await names()).length).toBe(25);
});

test.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 320],
  ['dark', 320],
] as const)('in %s and %i pixels wide, nothing keeps anybody from using it', async (theme, width) => {
  await become(ada, { theme });
  await page.setViewportSize({ width, height: 900 });
  await open();
  await overview.getByRole('button', { name: 'Draft: 60' }).waitFor();
  const sideways = await page
    .frames()
    .at(-1)
    ?.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
  expect({ violations: await violationsIn(page, 'overview'), sideways }).toEqual({ violations: [], sideways: false });
});
