import { ada, ben } from '../../packages/local-site/products/people';
import { siteInBrowser } from './site-in-browser';
import { violationsInThemes } from './violations';

const { site, signIn } = siteInBrowser();

const rules = () =>
  site()
    .products.workflows.of(ben.accountId, 'PAY')
    .transitions.flatMap((transition) =>
      transition.rules.map(({ configuration }) => JSON.parse(configuration ?? 'null') as unknown),
    );

test('an admin of a project makes a transition wait for its designs, says how, and changes it', async () => {
  const { page } = await signIn(ben);
  await page.goto(`${site().url}/jira/projects/PAY/settings/workflow`);
  await page.getByRole('button', { name: 'Add a rule to Start work' }).click();
  await page.getByRole('menuitem', { name: 'Design approved' }).click();
  const dialog = page.getByRole('dialog', { name: 'Design approved' });
  const screen = dialog.frameLocator('iframe');
  await screen.getByRole('group', { name: 'Let the issue through only if' }).waitFor();
  const violations = await violationsInThemes(page, 'transition-rule');
  await screen.getByRole('checkbox', { name: /blocking/ }).uncheck();
  await screen
    .getByRole('combobox', { name: 'When the app can’t tell' })
    .selectOption('Hold the issue back, and say why');
  await dialog.getByRole('button', { name: 'Add' }).click();
  await page.getByText('Holds the issue back when the app cannot tell.').waitFor();
  const added = rules();

  await page.getByRole('button', { name: 'Edit Design approved' }).click();
  const linked = screen.getByRole('checkbox', { name: /linked/ });
  const approved = screen.getByRole('checkbox', { name: /approved/ });
  await linked.uncheck();
  await approved.uncheck();
  await screen.getByText('Choose at least one condition.').waitFor();
  await approved.check();
  await dialog.getByRole('button', { name: 'Update' }).click();
  await page.getByText('An epic needs a linked technical design.').waitFor({ state: 'detached' });

  expect({ added, changed: rules(), violations, blocked: site().cspReports }).toEqual({
    added: [
      { mustBeLinked: true, mustBeApproved: true, noBlockingQuestions: false, onFailure: 'block', onCreate: 'pass' },
    ],
    changed: [
      { mustBeLinked: false, mustBeApproved: true, noBlockingQuestions: false, onFailure: 'block', onCreate: 'pass' },
    ],
    violations: { light: [], dark: [] },
    blocked: [],
  });
});

test('whoever moves an issue too early reads what it waits for', async () => {
  site().products.workflows.addRule(
    ben.accountId,
    { projectKey: 'PAY', transitionId: '31' },
    { moduleKey: 'design-approved' },
  );
  const { page } = await signIn(ada);
  await page.goto(`${site().url}/browse/PAY-2`);
  await page.getByRole('button', { name: /^Status: / }).click();
  await page.getByRole('menuitem', { name: 'Done' }).click();
  await page
    .getByText('No technical design is linked to PAY-2. Link one in the Technical designs panel, then try again.')
    .waitFor();
});
