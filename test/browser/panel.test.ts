import { peopleOn, valueOf } from '../handlers/site-person';
import { ada, chloe } from '../../packages/local-site/products/people';
import { engineering } from '../../packages/local-site/products/spaces';
import { p } from '../words';
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

test('a copy of a design is offered its link in the header, and a proposal is accepted in the panel', async () => {
  const [author, reviewer] = peopleOn(site(), ada, chloe);
  const original = await author.publishDesign([p('Words.')], { title: 'Vault', linkedTo: 'PAY-3' });
  const { document } = await author.page(original);
  const copies = [
    await reviewer.createPage(engineering.id, 'Copy of Vault', document),
    await author.createPage(engineering.id, 'Second copy of Vault', document),
  ];
  const open = async (person: Awaited<ReturnType<typeof signIn>>, pageId: string | undefined) => {
    await person.page.goto(`${site().url}/wiki/spaces/ENG/pages/${String(pageId)}`);
    await person.macro.getByText('This page names PAY-3 but isn’t linked to it.').waitFor();
  };

  const second = await signIn(chloe);
  await open(second, copies[0]);
  await second.macro.getByRole('button', { name: 'Propose link' }).click();
  await second.macro.getByText('The link is proposed.').waitFor();

  const person = await signIn(ada);
  await open(person, copies[1]);
  await person.macro.getByRole('button', { name: 'Link to PAY-3' }).click();
  await person.macro.getByRole('link', { name: 'PAY-3' }).waitFor();

  await person.openIssue('PAY-3');
  const proposal = person.panel.getByRole('group', { name: 'Copy of Vault' });
  await proposal.getByText('Chloe Laurent wants to link Copy of Vault.').waitFor();
  await proposal.getByRole('button', { name: 'Accept' }).click();
  await person.panel.getByText('Linked: Copy of Vault').waitFor();
  const { designs } = valueOf(await author.panel('PAY-3', 'getEpicDesigns', {}));
  expect(designs.map(({ title }) => title).sort()).toEqual(['Copy of Vault', 'Second copy of Vault', 'Vault']);
});
