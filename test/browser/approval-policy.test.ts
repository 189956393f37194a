import type { FrameLocator } from 'playwright-core';
import type { PoliciesInForce } from '../../src/contract/api';
import { personOn, valueOf } from '../handlers/site-person';
import type { SitePerson } from '../../packages/local-site/products/contract';
import { ada, ben, dmitri } from '../../packages/local-site/products/people';
import { engineering } from '../../packages/local-site/products/spaces';
import { siteInBrowser } from './site-in-browser';
import { violationsInThemes } from './violations';

const { site, signIn } = siteInBrowser();
const spaceId = engineering.id;

async function openPolicy(person: SitePerson) {
  const { page } = await signIn(person);
  await page.goto(`${site().url}/wiki/spaces/ENG/settings/approval-of-designs`);
  const form = page.frameLocator('iframe[title="Approval of designs"]');
  await form.getByRole('combobox', { name: 'Who signs off' }).waitFor();
  return { page, form };
}

const policies = async (): Promise<PoliciesInForce> =>
  valueOf(await personOn(site(), ada.accountId).settings('ENG', 'getApprovalPolicies', { spaceId }));

async function save(form: FrameLocator): Promise<void> {
  await form.getByRole('button', { name: 'Save' }).click();
  await form.getByText('Saved.').waitFor();
}

const defaultPolicy = {
  roles: null,
  authorsMayApprove: false,
  onEdit: 'flag',
  ignoredSections: [],
  expiresAfterDays: null,
  progressCounts: false,
  tellsPeople: true,
  updatesPage: true,
};
const ofSpace = {
  ...defaultPolicy,
  roles: [
    { name: 'Lead', needed: 1, people: [{ accountId: ben.accountId, displayName: ben.displayName }] },
    { name: 'Security', needed: 2, people: [] },
  ],
  authorsMayApprove: true,
  onEdit: 'backToReview',
  ignoredSections: ['Timeline', 'Meeting notes'],
  expiresAfterDays: 180,
  progressCounts: false,
  tellsPeople: false,
};

test('an admin of a space says how its designs are approved, makes an exception, and takes both back', async () => {
  const { page, form } = await openPolicy(dmitri);
  await form.getByRole('combobox', { name: 'Who signs off' }).selectOption('Roles listed here');
  await form.getByRole('button', { name: 'Save' }).click();
  await form.getByText('Enter a name.').waitFor();
  const wrong = await violationsInThemes(page, 'approval-policy');
  const lead = form.getByRole('group', { name: 'New role' });
  await lead.getByRole('combobox', { name: 'People' }).fill(ben.displayName);
  await lead.getByRole('option', { name: ben.displayName }).click();
  await lead.getByRole('textbox', { name: /^Role/ }).fill('Lead');
  await form.getByRole('button', { name: 'Add role' }).click();
  await page.keyboard.type('Security');
  await form
    .getByRole('group', { name: 'Security' })
    .getByRole('spinbutton', { name: /Sign-offs needed/ })
    .fill('2');
  await form.getByRole('checkbox', { name: /Authors may/ }).check();
  await form.getByRole('radio', { name: 'Back to review' }).check();
  const ignored = form.getByRole('combobox', { name: 'Sections to ignore' });
  await ignored.fill('Timeline');
  await form.getByRole('option', { name: 'Timeline', exact: true }).click();
  await ignored.fill('Meeting notes');
  await form.getByRole('option', { name: 'Ignore “Meeting notes”' }).click();
  await form.getByRole('spinbutton', { name: /expire/ }).fill('180');
  await form.getByRole('checkbox', { name: /Notify and remind/ }).uncheck();
  const filled = await violationsInThemes(page, 'approval-policy');
  await save(form);
  const space = await policies();

  const whose = form.getByRole('combobox', { name: 'Applies to' });
  await whose.selectOption('Designs from the Feature template');
  await form.getByRole('combobox', { name: 'Policy' }).selectOption('Use their own policy');
  await form.getByRole('radio', { name: 'Ask again' }).check();
  await save(form);
  const exception = await policies();
  await form.getByRole('combobox', { name: 'Policy' }).selectOption('Use the space’s policy');
  await save(form);
  await whose.selectOption('All designs in this space');
  await form.getByRole('button', { name: 'Reset to defaults' }).click();
  await form.getByText('Saved.').waitFor();
  const after = await policies();

  const said = ({ policy, own, templates }: PoliciesInForce) => ({
    policy,
    own,
    exceptions: templates.flatMap(({ template, policy: exceptional }) =>
      exceptional === null ? [] : [[template.id, exceptional]],
    ),
  });
  expect([space, exception, after].map(said)).toEqual([
    { policy: ofSpace, own: true, exceptions: [] },
    { policy: ofSpace, own: true, exceptions: [['feature', { ...ofSpace, onEdit: 'askAgain' }]] },
    { policy: defaultPolicy, own: false, exceptions: [] },
  ]);
  expect([wrong, filled]).toEqual([
    { light: [], dark: [] },
    { light: [], dark: [] },
  ]);
});

test('who does not administer the space looks at its policy and is told who may change it', async () => {
  const { page, form } = await openPolicy(ada);
  await form.getByText('Only space admins can change it.').waitFor();
  expect({
    roles: await form.getByRole('combobox', { name: 'Who signs off' }).isDisabled(),
    expiry: await form.getByRole('spinbutton', { name: /expire/ }).isDisabled(),
    buttons: await form.getByRole('button').allInnerTexts(),
    violations: await violationsInThemes(page, 'approval-policy'),
  }).toEqual({ roles: true, expiry: true, buttons: [], violations: { light: [], dark: [] } });
});

test('a role that names a former user says what becomes of their sign-offs', async () => {
  const { version } = await policies();
  const people = [ben.accountId, 'former:1'].map((accountId) => ({ accountId, displayName: '' }));
  const policy = { ...defaultPolicy, onEdit: 'flag' as const, roles: [{ name: 'Lead', needed: 1, people }] };
  valueOf(
    await personOn(site(), dmitri.accountId).settings('ENG', 'saveApprovalPolicy', {
      spaceId,
      templateId: null,
      policy,
      version,
    }),
  );
  const { form } = await openPolicy(dmitri);
  const lead = form.getByRole('group', { name: 'Lead' });
  await lead.getByText('While they are listed, their sign-offs count.').waitFor();
  await lead.getByRole('button', { name: 'Remove Former user 1' }).click();
  await lead.getByText('Leave empty to let anyone be asked.').waitFor();
  expect(await lead.getByText('Former user').count()).toBe(0);
});
