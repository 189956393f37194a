import { ada, emma } from '../people';
import { at, jiraRefusal, testProducts, type Answered } from '../test-products';

const path = '/rest/api/3/search/jql';
const keys = (answer: Answered) => (at(answer, 'issues') as { key: string }[]).map(({ key }) => key);
const found = async (jql: string) =>
  keys(
    await testProducts()
      .as(ada)
      .post(path, { jql, fields: ['key'] }),
  );

test.each([
  ['issuetype = Epic ORDER BY created', ['PAY-1', 'PAY-2', 'PAY-3']],
  ['issuetype in (Epic, Initiative) AND summary ~ "re*" ORDER BY key', ['OPS-2', 'PAY-2', 'PAY-3']],
  ['issuetype = 10101 AND (summary ~ "refund*" OR key = "PAY-1") ORDER BY summary', ['PAY-1', 'PAY-2']],
  ['parent = PAY-1 ORDER BY key', ['PAY-4', 'PAY-5']],
  ['project = "Payment Operations" AND NOT type = Task ORDER BY key DESC', ['OPS-2', 'OPS-1']],
  ['project = PAY AND status != "To Do" ORDER BY key', ['PAY-1', 'PAY-4', 'PAY-6']],
  ['statusCategory = Done', ['PAY-6']],
  ['key in (PAY-1, 10302) ORDER BY key DESC', ['PAY-2', 'PAY-1']],
  ['text ~ "customers alerts"', ['OPS-1']],
])('%s', async (jql, expected) => {
  expect(await found(jql)).toEqual(expected);
});

test('without an order the newest come first', async () => {
  expect(await found('issuetype = Epic')).toEqual(['PAY-3', 'PAY-2', 'PAY-1']);
});

test('an answer holds ids alone where no fields are asked for', async () => {
  expect(await testProducts().as(ada).post(path, { jql: 'key = PAY-1' })).toEqual({
    status: 200,
    body: { issues: [{ id: '10301' }], isLast: true },
  });
});

test('what one may not see is not found', async () => {
  const answer = await testProducts()
    .as(emma)
    .post(path, { jql: 'type = Task ORDER BY key', fields: ['key'] });
  expect(keys(answer)).toEqual(['PAY-5']);
});

test('a long answer comes in pages', async () => {
  const { as } = testProducts();
  const pages: string[][] = [];
  let answer = await as(ada).post(path, { jql: 'project = PAY ORDER BY key', fields: ['key'], maxResults: 3 });
  pages.push(keys(answer));
  while (at(answer, 'isLast') === false) {
    const nextPageToken = at(answer, 'nextPageToken');
    answer = await as(ada).post(path, {
      jql: 'project = PAY ORDER BY key',
      fields: ['key'],
      maxResults: 3,
      nextPageToken,
    });
    pages.push(keys(answer));
  }
  expect(pages).toEqual([['PAY-1', 'PAY-2', 'PAY-3'], ['PAY-4', 'PAY-5', 'PAY-6'], ['PAY-7']]);
});

test.each(['', 'ORDER BY created DESC'])('a search without a restriction is refused: "%s"', async (jql) => {
  expect(await testProducts().as(ada).post(path, { jql })).toEqual(
    jiraRefusal(400, ['Unbounded JQL queries are not allowed here. Please add a search restriction to your query.']),
  );
});

test.each([
  ['project = NOPE', "The value 'NOPE' does not exist for the field 'project'. (character 1)"],
  [
    'type = Task AND issuetype = Feature',
    "The value 'Feature' does not exist for the field 'issuetype'. (character 17)",
  ],
  ['key = PAY-99', "An issue with key 'PAY-99' does not exist for field 'key'. (character 1)"],
  ['key = "saved cards"', "The issue key 'saved cards' for field 'key' is invalid. (character 1)"],
  ['colour = 3', "Field 'colour' does not exist (character 1)"],
  ['summary = "Instant refunds"', "The operator '=' is not supported by 'summary' (character 1)"],
  [
    'project PAY',
    "Expected an operator (=, !=, ~, !~, <, <=, >, >=, IN, NOT IN, IS, IS NOT) but got 'PAY' (character 9)",
  ],
  ['project = PAY AND', 'Expected a field but the query ends (character 18)'],
  ['project = PAY project = OPS', "Unexpected 'project' (character 15)"],
])('%s is refused', async (jql, problem) => {
  expect(await testProducts().as(ada).post(path, { jql })).toEqual(
    jiraRefusal(400, [`Error in the JQL Query: ${problem}`]),
  );
});

test('a project one may not see is refused like one that does not exist', async () => {
  expect(await testProducts().as(emma).post(path, { jql: 'project = OPS' })).toEqual(
    jiraRefusal(400, ["Error in the JQL Query: The value 'OPS' does not exist for the field 'project'. (character 1)"]),
  );
});
