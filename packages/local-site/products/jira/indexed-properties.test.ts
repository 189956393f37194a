import type { IndexedProperty } from '../contract';
import { ada, chloe, emma } from '../people';
import { at, jiraRefusal, testProducts, type Answered } from '../test-products';
import { openStore } from '../../store';

const indexed: IndexedProperty[] = [
  { propertyKey: 'tdd', path: 'status', type: 'string', searchAlias: 'designStatus' },
  { propertyKey: 'tdd', path: 'questions.open', type: 'number', searchAlias: 'designOpenQuestions' },
  { propertyKey: 'tdd', path: 'approvedAt', type: 'date', searchAlias: 'designApprovedAt' },
  { propertyKey: 'tdd', path: 'roles', type: 'string' },
];

/** PAY-1 approved in July, PAY-2 in review, PAY-3 with a property that is not as it should be. */
async function withDesigns() {
  const products = testProducts(openStore(), indexed);
  const set = (key: string, value: unknown) => products.as(ada).put(`/rest/api/3/issue/${key}/properties/tdd`, value);
  await set('PAY-1', {
    status: 'approved',
    questions: { open: 0 },
    approvedAt: '2026-07-01T10:00:00.000Z',
    roles: ['Architect', 'Security Review'],
  });
  await set('PAY-2', { status: 'in-review', questions: { open: 3 }, roles: [] });
  await set('PAY-3', { status: 7, questions: 'none', approvedAt: 'soon' });
  return products;
}

const keys = (answer: Answered) => (at(answer, 'issues') as { key: string }[]).map(({ key }) => key);
const find = async (jql: string, person = ada) =>
  keys(
    await (
      await withDesigns()
    )
      .as(person)
      .post('/rest/api/3/search/jql', { jql: `issuetype = Epic AND ${jql} ORDER BY key`, fields: ['summary'] }),
  );

test.each([
  ['designStatus = "approved"', ['PAY-1']],
  ['DESIGNSTATUS in (approved, in-review)', ['PAY-1', 'PAY-2']],
  ['designStatus != "approved"', ['PAY-2']],
  ['designStatus is EMPTY', ['PAY-3']],
  ['designStatus is not EMPTY', ['PAY-1', 'PAY-2']],
  ['designOpenQuestions > 0', ['PAY-2']],
  ['designOpenQuestions >= 0', ['PAY-1', 'PAY-2']],
  ['designOpenQuestions <= 2', ['PAY-1']],
  ['designApprovedAt < -90d', ['PAY-1']],
  ['designApprovedAt < -30w', []],
  ['designApprovedAt >= "2026-07-01"', ['PAY-1']],
  ['designApprovedAt > "2026-07-01 12:00"', []],
  ['issue.property[tdd].status = approved', ['PAY-1']],
  ['issue.property["tdd"].questions.open = 3', ['PAY-2']],
  ['issue.property[tdd].roles = "Security Review"', ['PAY-1']],
])('%s finds %j', async (jql, found) => {
  expect(await find(jql)).toEqual(found);
});

test.each([
  ['designOpenQuestions > many', "Error in the JQL Query: The value 'many' is not a number. (character 1)"],
  ['designApprovedAt < yesterday', "Error in the JQL Query: The value 'yesterday' is not a date. (character 1)"],
  [
    'designStatus > approved',
    "Error in the JQL Query: The operator '>' is not supported by 'designstatus' (character 1)",
  ],
  [
    'issue.property[tdd].owner = ada',
    "Error in the JQL Query: Field 'issue.property[tdd].owner' does not exist (character 1)",
  ],
  ['issue.property[tdd] = 1', "Error in the JQL Query: Expected a path but got '=' (character 21)"],
])('%s is refused', async (jql, message) => {
  const products = await withDesigns();
  expect(await products.as(ada).post('/rest/api/3/search/jql', { jql })).toEqual(jiraRefusal(400, [message]));
});

test('a search finds only issues that the person may see', async () => {
  const { as } = testProducts(openStore(), indexed);
  await as(ada).put('/rest/api/3/issue/OPS-1/properties/tdd', { status: 'approved' });
  const found = async (person: typeof ada) =>
    keys(await as(person).post('/rest/api/3/search/jql', { jql: 'designStatus = approved', fields: ['summary'] }));
  expect([await found(chloe), await found(emma)]).toEqual([['OPS-1'], []]);
});

test('a property that nothing indexes is no field', async () => {
  const { as } = testProducts();
  expect((await as(ada).post('/rest/api/3/search/jql', { jql: 'designStatus = approved' })).status).toBe(400);
});
