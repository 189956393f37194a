import { ada, emma } from '../people';
import { at, jiraRefusal, testProducts } from '../test-products';

const issues = '/rest/api/3/issue';
const inPay = (issuetype: string, parent?: { key: string } | { id: string }) => ({
  fields: { project: { key: 'PAY' }, issuetype: { name: issuetype }, summary: 'New', ...(parent && { parent }) },
});
const wrongLevel = jiraRefusal(400, [], {
  parentId: 'Given parent work item does not belong to appropriate hierarchy.',
});

test.each([
  ['a sub-task under an epic', 'Sub-task', 'PAY-1'],
  ['a sub-task under a sub-task', 'Sub-task', 'PAY-7'],
  ['a story under a story', 'Story', 'PAY-4'],
  ['an epic under an epic', 'Epic', 'PAY-1'],
])('%s is refused', async (_case, type, key) => {
  expect(await testProducts().as(ada).post(issues, inPay(type, { key }))).toEqual(wrongLevel);
});

test.each([
  ['a sub-task under a story', 'Sub-task', 'PAY-4'],
  ['a task under an epic', 'Task', 'PAY-1'],
  ['a task under the initiative of another project', 'Task', 'OPS-1'],
])('%s is taken', async (_case, type, key) => {
  expect((await testProducts().as(ada).post(issues, inPay(type, { key }))).status).toBe(201);
});

test('a sub-task without a parent is refused', async () => {
  expect(await testProducts().as(ada).post(issues, inPay('Sub-task'))).toEqual(
    jiraRefusal(400, [], { issuetype: 'Issue type is a sub-task but parent issue key or id not specified.' }),
  );
});

test('a sub-task in another project than its parent is refused', async () => {
  expect(
    await testProducts()
      .as(ada)
      .post(issues, inPay('Sub-task', { key: 'OPS-3' })),
  ).toEqual(jiraRefusal(400, [], { project: 'Sub-tasks must be created in the same project as the parent.' }));
});

test('a parent that does not exist is refused', async () => {
  expect(
    await testProducts()
      .as(ada)
      .post(issues, inPay('Task', { key: 'PAY-99' })),
  ).toEqual(jiraRefusal(400, [], { parent: 'Could not find issue by id or key.' }));
});

test('the same rules hold when an issue is moved under another parent', async () => {
  const { as } = testProducts();
  expect([
    await as(ada).put(`${issues}/PAY-7`, { fields: { parent: { key: 'PAY-2' } } }),
    await as(ada).put(`${issues}/PAY-7`, { fields: { parent: { id: '10305' } } }),
    at(await as(ada).get(`${issues}/PAY-7`), 'fields', 'parent', 'key'),
  ]).toEqual([wrongLevel, { status: 204, body: undefined }, 'PAY-5']);
});

test('a task can leave its epic, a sub-task cannot be without a parent', async () => {
  const { as } = testProducts();
  expect([
    (await as(ada).put(`${issues}/PAY-4`, { fields: { parent: null } })).status,
    (await as(ada).put(`${issues}/PAY-7`, { fields: { parent: null } })).status,
  ]).toEqual([204, 400]);
});

test('an issue lists its sub-tasks with their status', async () => {
  const subtasks = at(await testProducts().as(emma).get(`${issues}/PAY-4?fields=subtasks`), 'fields', 'subtasks');
  expect(subtasks).toMatchObject([
    {
      id: '10307',
      key: 'PAY-7',
      fields: {
        summary: 'Show the last four digits only',
        status: { name: 'To Do', statusCategory: { key: 'new' } },
        issuetype: { name: 'Sub-task', subtask: true, hierarchyLevel: -1 },
      },
    },
  ]);
});

test('an epic lists no sub-tasks, for its stories are none', async () => {
  expect(at(await testProducts().as(emma).get(`${issues}/PAY-1?fields=subtasks`), 'fields')).toEqual({ subtasks: [] });
});
