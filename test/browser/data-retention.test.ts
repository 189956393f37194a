import { dmitri } from '../../packages/local-site/products/people';
import { personOn, valueOf } from '../handlers/site-person';
import { siteInBrowser } from './site-in-browser';
import { violationsIn } from './violations';

const { site, signIn } = siteInBrowser();
const admin = () => personOn(site(), dmitri.accountId);

test('an admin of Confluence sets after how long superseded rounds are removed', async () => {
  const { page } = await signIn(dmitri);
  await page.goto(`${site().url}/wiki/admin/apps/administration`);
  const section = page.frameLocator('iframe').getByRole('region', { name: 'Data retention' });
  const choice = section.getByRole('combobox', { name: 'Remove superseded rounds' });
  const first = await choice.inputValue();
  await choice.selectOption('After 12 months');
  await section.getByRole('button', { name: 'Save' }).click();
  await section.getByText('Saved. Rounds that are old enough go with the next weekly run.').waitFor();
  const saved = valueOf(await admin().administration('getRetention', {}));
  valueOf(await admin().administration('saveRetention', { months: 24, version: saved.version }));
  await choice.selectOption('After 6 months');
  await section.getByRole('button', { name: 'Save' }).click();
  await section.getByRole('button', { name: 'Reload and keep my changes' }).click();
  await section.getByText('changed these settings after you opened them').waitFor({ state: 'detached' });
  await section.getByRole('button', { name: 'Save' }).click();
  await section.getByText('Saved.').waitFor();
  expect([first, saved.months, valueOf(await admin().administration('getRetention', {})).months]).toEqual(['0', 12, 6]);
  expect(await violationsIn(page, 'administration')).toEqual([]);
});
