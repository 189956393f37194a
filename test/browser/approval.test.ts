import type { FrameLocator } from 'playwright-core';
import { requestReview, reviewsOn } from '../handlers/reviews';
import { personOn } from '../handlers/site-person';
import { ada, ben, chloe, dmitri } from '../../packages/local-site/products/people';
import type { PersonInBrowser } from './person';
import { siteInBrowser } from './site-in-browser';
import { violationsInThemes } from './violations';

const { site, signIn } = siteInBrowser();

const press = (from: FrameLocator, button: string) => from.getByRole('button', { name: button, exact: true }).click();

async function choose(dialog: FrameLocator, role: string, name: string): Promise<void> {
  await dialog.getByRole('combobox', { name: new RegExp(role) }).fill(name);
  await dialog.getByRole('option', { name }).click();
}

async function approve(from: FrameLocator, status: string): Promise<void> {
  await press(from, 'Approve');
  await from.getByText('You sign off on version').waitFor();
  await press(from, 'Approve');
  await from.getByText('You signed off.').waitFor();
  await from.getByText(status).waitFor();
}

async function moveToDone({ page }: PersonInBrowser): Promise<void> {
  await page.getByRole('button', { name: /^Status: / }).click();
  await page.getByRole('menuitem', { name: 'Done' }).click();
}

/** What the roles of a design say, role by role. */
const rolesIn = async (from: FrameLocator): Promise<string[]> => {
  const entries = await from.locator('dl').first().locator('dd').allInnerTexts();
  return entries.map((entry) => entry.replaceAll(/\s+/g, ' ').replaceAll(/version \d+, \w+ \d+/g, 'a version'));
};

test('a design goes from a request for a review to approved, every surface says where it stands, and its epic waits for it', async () => {
  const violations: Record<string, { light: string[]; dark: string[] }> = {};
  const check = async ({ page }: PersonInBrowser, state: string, entry: string) => {
    violations[`${entry}, ${state}`] = await violationsInThemes(page, entry);
  };

  const author = await signIn(ada);
  await author.startPage('Saved cards');
  await author.insertDesign('Engineering', 'Saved cards', 'PAY-1');
  await author.publish();
  const address = author.page.url();
  await press(author.macro, 'Request review');
  await choose(author.approvalDialog, 'Engineering Lead', ben.displayName);
  await choose(author.approvalDialog, 'Architect', dmitri.displayName);
  await press(author.approvalDialog, 'Request anyway');
  await author.approvalDialog.getByText('Choose somebody, or leave the role out below.').waitFor();
  await check(author, 'request', 'approval');
  await choose(author.approvalDialog, 'Security Review', chloe.displayName);
  await press(author.approvalDialog, 'Request anyway');
  await author.macro.getByText('You asked for a review.').waitFor();
  await author.macro.getByText('(0 of 3)').waitFor();
  await check(author, 'in review', 'macro');

  const lead = await signIn(ben);
  await lead.page.goto(address);
  await press(lead.macro, 'Approve');
  await lead.macro.getByRole('textbox', { name: 'Comment' }).fill('Fine with me.');
  await check(lead, 'approving', 'macro');
  await press(lead.macro, 'Approve');
  await lead.macro.getByText('(1 of 3)').waitFor();

  const architect = await signIn(dmitri);
  await architect.page.goto(address);
  await press(architect.macro, 'Request changes');
  await press(architect.macro, 'Request changes');
  await architect.macro.getByText('Say what should change.').waitFor();
  await check(architect, 'requesting changes', 'macro');
  await architect.macro.getByRole('textbox', { name: /What should change/ }).fill('State the problem.');
  await press(architect.macro, 'Request changes');
  await architect.macro.getByText('You asked for changes.').waitFor();
  await architect.macro.getByText('Changes requested', { exact: true }).waitFor();

  const security = await signIn(chloe);
  await security.page.goto(address);
  await approve(security.macro, 'Changes requested');
  expect(await rolesIn(security.macro)).toEqual([
    'Ben Okafor signed a version “Fine with me.”',
    'Dmitri Sokolov asked for changes to a version “State the problem.”',
    'Chloe Laurent signed a version',
  ]);

  await site().queueIdle();
  await author.page.goto(address);
  await author.edit(async () => {
    await author.editor.getByRole('heading', { name: 'Problem Statement' }).locator('xpath=following::p[1]').click();
    await author.page.keyboard.type('Cards are typed in again at each payment.');
  });
  await architect.page.goto(address);
  await architect.macro.getByText(/^Changed since version \d+ of .*: “Problem Statement”\.$/).waitFor();
  await press(architect.macro, 'See what changed');
  const change = architect.approvalDialog.getByRole('region', { name: 'Problem Statement' });
  await change.waitFor();
  expect({
    added: await change.locator('ins').allTextContents(),
    removed: await change.locator('del').allTextContents(),
    sections: await architect.approvalDialog.getByRole('region').count(),
  }).toEqual({
    added: ['added: Cards are typed in again at each payment.'],
    removed: [expect.stringMatching(/^removed: \[What breaks, slows down or cannot be built/)],
    sections: 1,
  });
  await check(architect, 'what changed', 'approval');
  await press(architect.approvalDialog, 'Close');
  await approve(architect.macro, 'Approved, changed since');
  await architect.macro.getByText('(1 edit in 1 section)').waitFor();
  await check(architect, 'changed since', 'macro');

  await architect.page.goto(`${site().url}/jira/projects/PAY/settings/workflow`);
  await architect.page.getByRole('button', { name: 'Add a rule to Done' }).click();
  await architect.page.getByRole('menuitem', { name: 'Design approved' }).click();
  const rule = architect.page.getByRole('dialog', { name: 'Design approved' });
  await rule.frameLocator('iframe').getByRole('checkbox', { name: 'its designs are approved' }).waitFor();
  await rule.getByRole('button', { name: 'Add' }).click();
  await architect.page.getByText('Designs have to be approved and unchanged.').waitFor();
  await lead.openIssue('PAY-1');
  await moveToDone(lead);
  expect(await lead.page.getByRole('alert').innerText()).toMatch(
    /^PAY-1 was not moved\s+A technical design of PAY-1 is not ready: 1 section changed since \d+ \w+ \d{4}\. The Technical designs panel of PAY-1 shows what you can view of it\.$/,
  );

  await site().queueIdle();
  await lead.page.goto(address);
  await lead.page.getByRole('button', { name: 'Approved, changed since (1 edit in 1 section)' }).click();
  await lead.byline.getByText('(1 edit in 1 section)').waitFor();
  await check(lead, 'changed since', 'byline');
  await press(lead.byline, 'See what changed');
  await lead.approvalDialog.getByRole('region', { name: 'Problem Statement' }).waitFor();
  await press(lead.approvalDialog, 'Close');
  await approve(lead.byline, 'Approved, changed since');
  await security.openIssue('PAY-1');
  await approve(security.panel, 'Approved');
  await security.panel.getByText(/\(version \d+, 3 of 3\)$/).waitFor();
  await check(security, 'approved', 'panel');
  await security.page.getByRole('button', { name: /^Designs/ }).click();
  await security.issueContext.getByText(/\(version \d+, 3 of 3\)$/).waitFor();
  await check(security, 'approved', 'issue-context');

  await lead.openIssue('PAY-1');
  await moveToDone(lead);
  await lead.page.getByRole('button', { name: 'Status: Done' }).waitFor();

  await press(security.panel, 'History');
  await security.approvalDialog.getByText('State the problem').waitFor();
  const steps = await security.approvalDialog.getByRole('listitem').locator('p:first-child').allInnerTexts();
  expect(steps).toEqual([
    'Chloe Laurent signed off as Security Review',
    'Ben Okafor signed off as Engineering Lead',
    'Dmitri Sokolov signed off as Architect',
    'Chloe Laurent signed off as Security Review',
    'Dmitri Sokolov asked for changes as Architect',
    'Ben Okafor signed off as Engineering Lead',
    'Ada Park asked for a review',
  ]);
  await check(security, 'history', 'approval');

  expect(violations).toEqual(
    Object.fromEntries(Object.keys(violations).map((state) => [state, { light: [], dark: [] }])),
  );
  expect(site().cspReports).toEqual([]);
}, 300_000);

test('who decides on what the page does not say any more is told so, sees what changed, and looks again', async () => {
  const writer = personOn(site(), ada.accountId);
  const { publish, take, edit, history } = reviewsOn(site(), writer);
  const pageId = await publish();
  await take(writer, pageId, requestReview);
  const lead = await signIn(ben);
  await lead.page.goto(`${site().url}/wiki/spaces/ENG/pages/${pageId}`);
  await press(lead.macro, 'Approve');
  await lead.macro.getByText('You sign off on version').waitFor();
  await edit(pageId, 'may lag behind', 'may be wrong');
  await press(lead.macro, 'Approve');
  await press(lead.macro, 'See what changed');
  await lead.approvalDialog.getByRole('deletion').getByText('lag behind').waitFor();
  await press(lead.approvalDialog, 'Close');
  await press(lead.macro, 'Refresh');
  await lead.macro.getByText('This is where the design stands now.').waitFor();
  expect((await history(pageId)).map(({ type }) => type)).toEqual(['requestReview']);
  await approve(lead.macro, 'In review');
  await lead.macro.getByText('(1 of 2)').waitFor();
  expect((await history(pageId)).map(({ type, by, role }) => [type, by.displayName, role])).toEqual([
    ['approve', ben.displayName, 'Engineering Lead'],
    ['requestReview', ada.displayName, null],
  ]);
});
