import { ada } from '../site/products/people';
import { siteInBrowser } from './site-in-browser';

const { site, signIn } = siteInBrowser();

test('a design is created from the epic’s panel, linked to it, and its page holds the template', async () => {
  const person = await signIn(ada);
  const { page, panel } = person;

  await person.openIssue('PAY-2');
  await panel.getByRole('button', { name: 'New design' }).first().click();
  await panel.getByRole('textbox', { name: /Feature name/ }).fill('Saved cards');
  await panel.getByRole('combobox', { name: /Space/ }).fill('Payments');
  await panel
    .getByRole('option', { name: /Payments Engineering/ })
    .first()
    .click();
  await panel.getByRole('button', { name: 'Create' }).click();
  await panel.getByRole('link', { name: 'TDD: Saved cards' }).waitFor();

  await page.goto(`${site().url}/wiki/spaces/ENG`);
  await page.getByRole('main').getByRole('link', { name: 'TDD: Saved cards' }).click();
  await page.getByRole('heading', { name: 'Technical Design: Saved cards' }).waitFor();
  await person.macro.getByRole('link', { name: 'PAY-2' }).waitFor();
});
