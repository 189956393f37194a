import { h, header, row, table } from '../words';
import { personOn } from '../handlers/site-person';
import { ada } from '../../packages/local-site/products/people';
import { siteInBrowser } from './site-in-browser';

const { site, signIn } = siteInBrowser();

const sections = [
  h(1, 'Cards'),
  h(2, 'Choices'),
  table(header('Question', 'Owner'), row(undefined, 'Which queue?', undefined)),
];
const offer = '“Choices” looks like open questions. Track them?';

test('a section is tracked with one click on its page, comes in a preview, and is let go of with another', async () => {
  const pageId = await personOn(site(), ada.accountId).publishDesign(sections, { title: 'Vault', linkedTo: 'PAY-1' });
  const author = await signIn(ada);
  await author.page.goto(`${site().url}/wiki/spaces/ENG/pages/${pageId}`);
  await author.macro.getByText(offer).waitFor();
  await author.macro.getByRole('button', { name: 'Track', exact: true }).click();
  await author.macro.getByText('Sections with a decision (1)').click();
  await author.macro.getByText('“Choices” is tracked as open questions.').waitFor();
  await author.openSync(author.macro);
  await author.syncDialog.getByText('Which queue?').first().waitFor();
  await author.closeSync();
  await author.macro.getByRole('button', { name: 'Stop tracking' }).click();
  await author.macro.getByText(offer).waitFor();
});

test('what is refused in the panel is not asked about again, until somebody takes that back', async () => {
  await personOn(site(), ada.accountId).publishDesign(sections, { title: 'Refunds', linkedTo: 'PAY-2' });
  const lead = await signIn(ada);
  await lead.openIssue('PAY-2');
  await lead.panel.getByText(offer).waitFor();
  await lead.panel.getByRole('button', { name: 'Don’t track' }).click();
  await lead.panel.getByText('Sections with a decision (1)').waitFor();
  await lead.openIssue('PAY-2');
  await lead.panel.getByText('Sections with a decision (1)').click();
  await lead.panel.getByText('“Choices” isn’t tracked.').waitFor();
  expect(await lead.panel.getByText(offer).count()).toBe(0);
  await lead.panel.getByRole('button', { name: 'Ask again' }).click();
  await lead.panel.getByText(offer).waitFor();
});
