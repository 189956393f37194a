import { ada, ben } from '../../packages/local-site/products/people';
import type { PersonInBrowser } from './person';
import { siteInBrowser } from './site-in-browser';

const { signIn } = siteInBrowser();

async function publishDesign(title: string): Promise<PersonInBrowser> {
  const person = await signIn(ada);
  await person.startPage(title);
  await person.insertDesign('Guardrails', title, 'PAY-1');
  await person.fillCell('Open Technical Questions', { row: 1, column: 2 }, 'What is the alert threshold?');
  await person.publish();
  await person.macro.getByText('1 of 13 sections written, 92 prompts left').waitFor();
  return person;
}

test('a finding leads to its section in the macro', async () => {
  const { page, macro } = await publishDesign('Findings lead on');
  await macro.getByText('Findings: 2 blocking').click();
  await macro.getByRole('link', { name: 'Go to “Open Technical Questions”' }).click();
  const heading = macro.frameLocator('iframe').getByRole('heading', { name: 'Open Technical Questions' });
  await page.waitForFunction('scrollY > 1000');
  const box = await heading.boundingBox();
  expect(box !== null && box.y > 0 && box.y < 900).toBe(true);
});

test('asking for a review names what blocks it, and is up to the person', async () => {
  const { macro, approvalDialog } = await publishDesign('Asked before review');

  await macro.getByRole('button', { name: 'Request review' }).click();
  await approvalDialog.getByText('“Guardrail Mapping” is not written yet.').waitFor();
  await approvalDialog.getByRole('button', { name: 'Cancel' }).click();
  await macro.getByText('Draft', { exact: true }).waitFor();

  await macro.getByRole('button', { name: 'Request review' }).click();
  await approvalDialog.getByRole('combobox', { name: 'Reviewer' }).fill(ben.displayName);
  await approvalDialog.getByRole('option', { name: ben.displayName }).click();
  await approvalDialog.getByRole('button', { name: 'Request anyway' }).click();
  await macro.getByText('You asked for a review.').waitFor();
  await macro.getByText('In review', { exact: true }).waitFor();
});

test('the epic’s panel says the same, and leads to the page', async () => {
  const title = 'Seen on the epic';
  const person = await publishDesign(title);
  await person.openIssue('PAY-1');
  const card = person.panel.getByRole('article').filter({ has: person.panel.getByRole('link', { name: title }) });
  await card.getByText('1 of 13 sections written, 92 prompts left').waitFor();
  await card.getByText('Findings: 2 blocking').click();
  const link = card.getByRole('link', { name: 'Go to “Guardrail Mapping”' });
  const opened = person.page.context().waitForEvent('page');
  await link.click();
  const address = new URL((await opened).url());
  expect([address.pathname.startsWith('/wiki/spaces/ENG/pages/'), address.hash]).toEqual([true, '#Guardrail-Mapping']);
});
