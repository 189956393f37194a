import { requestReview, reviewsOn } from '../handlers/reviews';
import { personOn } from '../handlers/site-person';
import { ada, ben } from '../../packages/local-site/products/people';
import { siteInBrowser } from './site-in-browser';
import { violationsInThemes } from './violations';

const { site, signIn } = siteInBrowser();

test('among fifty designs of an epic a reviewer finds those that wait for them, and keeps their place', async () => {
  const writer = personOn(site(), ada.accountId);
  const { publishQuietly, take } = reviewsOn(site(), writer);
  const pageIds: string[] = [];
  for (let number = 1; number <= 50; number += 1) pageIds.push(await publishQuietly());
  await site().queueIdle();
  for (const pageId of pageIds.slice(-2)) await take(writer, pageId, requestReview);
  const lead = await signIn(ben);
  const { panel } = lead;
  const rows = panel.getByRole('article');

  await lead.openIssue('PAY-1');
  await panel.getByText('50 of 50 designs').waitFor();
  const first = await Promise.all([0, 1, 2].map((place) => rows.nth(place).innerText()));
  expect(first.map((row) => [row.includes('In review'), row.includes('Awaited: Ben Okafor')])).toEqual([
    [true, true],
    [true, true],
    [false, false],
  ]);
  await panel.getByRole('combobox', { name: 'Status' }).selectOption('Awaits my sign-off');
  await panel.getByText('2 of 50 designs').waitFor();
  await rows
    .first()
    .getByRole('button', { name: /^Details of/ })
    .click();
  await rows.first().getByRole('button', { name: 'Approve' }).click();
  await rows.first().getByText('You sign off on version').waitFor();
  await rows.first().getByRole('button', { name: 'Approve' }).click();
  await rows.first().getByText('You signed off.').waitFor();
  await rows.first().getByText('(1 of 2)').waitFor();
  expect([await rows.count(), await violationsInThemes(lead.page, 'panel')]).toEqual([2, { light: [], dark: [] }]);
  await panel.getByRole('textbox', { name: 'Title or owner' }).fill('nothing is called so');
  await panel.getByText('0 of 50 designs').waitFor();
});
