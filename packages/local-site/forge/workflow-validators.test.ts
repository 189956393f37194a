import { ada, dmitri } from '../products/people';
import { at, jiraRefusal, testProducts } from '../products/test-products';
import { startFixture, type Fixture } from './fixture/start';
import type { Invocation } from './functions/messages';
import { ruleCheckWith } from './modules/workflow-rules';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await startFixture();
});
afterAll(() => fixture.forge.stop());

const path = '/rest/api/3/issue/PAY-2/transitions';
const start = { transition: { id: '11' } };
const place = { projectKey: 'PAY', transitionId: '11' };

/** Products in which starting work on an issue has rules of these modes. */
function withRules(...modes: (string | undefined)[]) {
  const products = testProducts();
  const { manifest, installation } = fixture.forge;
  const invoke = (invocation: Invocation) => fixture.forge.invoke(invocation);
  products.products.checkRulesWith(ruleCheckWith(manifest.modules['jira:workflowValidator'], installation, invoke));
  for (const mode of modes) {
    const configuration = mode === undefined ? {} : { configuration: JSON.stringify({ mode }) };
    products.products.workflows.addRule(dmitri.accountId, place, { moduleKey: 'rule', ...configuration });
  }
  return products;
}
const statusOf = async ({ as }: ReturnType<typeof withRules>) =>
  at(await as(ada).get('/rest/api/3/issue/PAY-2'), 'fields', 'status', 'name');
const startWork = (products: ReturnType<typeof withRules>) => products.as(ada).post(path, start);

const failed = 'The validator “Note is good” failed, so the issue was not moved.';

test('a validator is told the issue, the transition and its configuration, and that nobody is there', async () => {
  const answer = await startWork(withRules('tell'));
  const [message] = at(answer, 'errorMessages') as string[];
  expect(JSON.parse(message ?? '')).toEqual({
    event: {
      issue: { key: 'PAY-2' },
      configuration: { mode: 'tell' },
      transition: { from: { id: '10201' }, to: { id: '10202' }, modifiedFields: {} },
    },
  });
});

test('a validator is not told which issue it is where one is created', async () => {
  const { as, products } = withRules();
  const create = { projectKey: 'PAY', transitionId: '1' };
  products.workflows.addRule(dmitri.accountId, create, { moduleKey: 'rule', configuration: '{"mode":"tell"}' });
  const fields = { project: { key: 'PAY' }, issuetype: { name: 'Epic' }, summary: 'Refunds' };
  const answer = await as(ada).post('/rest/api/3/issue', { fields });
  const [message] = at(answer, 'errorMessages') as string[];
  expect(JSON.parse(message ?? '')).toEqual({
    event: { issue: {}, configuration: { mode: 'tell' }, transition: { to: { id: '10201' }, modifiedFields: {} } },
  });
});

test('a rule that was never configured has an empty configuration', async () => {
  const answer = await startWork(withRules(undefined));
  const [message] = at(answer, 'errorMessages') as string[];
  expect((JSON.parse(message ?? '') as { event: unknown }).event).toMatchObject({ configuration: {} });
});

test.each(['allow', 'askAsApp'])('what it allows happens: %s', async (mode) => {
  const products = withRules(mode);
  expect([await startWork(products), await statusOf(products)]).toEqual([
    { status: 204, body: undefined },
    'In Progress',
  ]);
});

test.each([
  ['refuses without a word', 'refuse', 'The validator “Note is good” does not allow this transition.'],
  ['throws', 'fail', failed],
  ['answers what no validator may', 'odd', failed],
  ['does not answer in its time', 'never', failed],
  ['acts for a person, where nobody is there', 'askAsUser', failed],
])('an issue stays where it is where the validator %s', async (_, mode, message) => {
  const products = withRules(mode);
  expect([await startWork(products), await statusOf(products)]).toEqual([jiraRefusal(400, [message]), 'To Do']);
});

test('every rule that refuses says so', async () => {
  const refusals = await startWork(withRules('refuse', 'allow', 'fail'));
  expect(refusals).toEqual(jiraRefusal(400, ['The validator “Note is good” does not allow this transition.', failed]));
});

test('a rule is for its transition alone', async () => {
  const products = withRules('refuse');
  expect((await products.as(ada).post(path, { transition: { id: '31' } })).status).toBe(204);
});

test('a rule of a validator that the app no longer has refuses', async () => {
  const products = withRules();
  products.products.workflows.addRule(dmitri.accountId, place, { moduleKey: 'gone' });
  expect(await startWork(products)).toEqual(
    jiraRefusal(400, ['The app of the validator “gone” is not installed in Jira.']),
  );
});

test('a rule refuses where the app is not connected to Jira', async () => {
  const products = withRules('allow');
  fixture.forge.installation.setJiraConnected(false);
  const answer = await startWork(products);
  fixture.forge.installation.setJiraConnected(true);
  expect(answer).toEqual(jiraRefusal(400, ['The app of the validator “Note is good” is not installed in Jira.']));
});

test('the app too is held to the rules', async () => {
  expect((await withRules('refuse').asApp('write:jira-work').post(path, start)).status).toBe(400);
});
