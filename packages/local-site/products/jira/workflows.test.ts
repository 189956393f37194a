import { ada, ben, emma } from '../people';
import { testProducts } from '../test-products';
import { Refusal } from '../http/errors';

const place = { projectKey: 'PAY', transitionId: '31' };
const rule = { moduleKey: 'gate', configuration: '{"strict":true}' };

function refusal(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return [error.status, error.body];
    throw error;
  }
}
const refused = (status: number, message: string) => [status, { errorMessages: [message], errors: {} }];

test('a rule is added to a transition, changed and removed', () => {
  const { workflows } = testProducts().products;
  const rulesNow = () => workflows.of(ben.accountId, 'PAY').transitions.find(({ id }) => id === '31')?.rules;
  const { id } = workflows.addRule(ben.accountId, place, rule);
  const added = rulesNow();
  workflows.updateRule(ben.accountId, place, id, '{"strict":false}');
  const changed = rulesNow();
  workflows.removeRule(ben.accountId, place, id);
  expect([added, changed, rulesNow()]).toEqual([
    [{ id: '1', ...rule }],
    [{ id: '1', moduleKey: 'gate', configuration: '{"strict":false}' }],
    [],
  ]);
});

test('a transition says by name where it leads away from and to', () => {
  const { project, workflowId, transitions } = testProducts().products.workflows.of(ben.accountId, 'OPS');
  expect([project, workflowId, transitions[0]]).toEqual([
    { id: '10002', key: 'OPS', name: 'Payment Operations', managedBy: 'team' },
    'workflow-of-10002',
    {
      id: '11',
      name: 'Start work',
      from: [{ id: '10211', name: 'To Do' }],
      to: { id: '10212', name: 'In Progress' },
      rules: [],
    },
  ]);
});

test('who does not administer the project neither sees nor changes its rules', () => {
  const { workflows } = testProducts().products;
  const forbidden = refused(403, 'You do not have permission to change the workflow of this project.');
  expect([
    refusal(() => workflows.of(ada.accountId, 'PAY')),
    refusal(() => workflows.addRule(ada.accountId, place, rule)),
    refusal(() => workflows.of(emma.accountId, 'OPS')),
  ]).toEqual([forbidden, forbidden, refused(404, "No project could be found with key 'OPS'.")]);
});

test('a configuration is JSON of up to 32 KB', () => {
  const { workflows } = testProducts().products;
  const add = (configuration: string) =>
    refusal(() => workflows.addRule(ben.accountId, place, { ...rule, configuration }));
  expect([add('not JSON'), add(JSON.stringify('x'.repeat(32_768)))]).toEqual([
    refused(400, 'The configuration of a rule must be JSON.'),
    refused(400, 'The configuration of a rule may have up to 32768 characters.'),
  ]);
});

test('a transition or a rule that is not there is said so', () => {
  const { workflows } = testProducts().products;
  expect([
    refusal(() => workflows.addRule(ben.accountId, { ...place, transitionId: '99' }, rule)),
    refusal(() => workflows.updateRule(ben.accountId, place, '7', '{}')),
  ]).toEqual([refused(404, 'The workflow has no transition 99.'), refused(404, 'The transition has no rule 7.')]);
});
