import { ada, chloe, emma } from '../people';
import { at, jiraRefusal, testProducts, type Answered } from '../test-products';

const issue = '/rest/api/3/issue/PAY-2';
const path = `${issue}/transitions`;
const offered = (answer: Answered) =>
  (at(answer, 'transitions') as { id: string; name: string; to: { name: string } }[]).map(
    ({ id, name, to }) => `${id} ${name} → ${to.name}`,
  );

test('an issue offers the transitions that lead away from where it is', async () => {
  const { as } = testProducts();
  const before = offered(await as(ada).get(path));
  await as(ada).post(path, { transition: { id: '31' } });
  expect([before, offered(await as(ada).get(path))]).toEqual([
    ['11 Start work → In Progress', '31 Done → Done'],
    ['41 Reopen → To Do'],
  ]);
});

test('a transition moves the issue, and says nothing', async () => {
  const { as } = testProducts();
  expect([
    await as(ada).post(path, { transition: { id: '31' } }),
    at(await as(ada).get(issue), 'fields', 'status', 'statusCategory', 'key'),
  ]).toEqual([{ status: 204, body: undefined }, 'done']);
});

test('a transition that does not lead away from there is refused', async () => {
  expect(
    await testProducts()
      .as(ada)
      .post(path, { transition: { id: '41' } }),
  ).toEqual(jiraRefusal(400, ["Transition id '41' is not valid for this issue."]));
});

test('who may only browse is offered nothing and moves nothing', async () => {
  const { as } = testProducts();
  expect([offered(await as(chloe).get(path)), await as(chloe).post(path, { transition: { id: '31' } })]).toEqual([
    [],
    jiraRefusal(400, ["Transition id '31' is not valid for this issue."]),
  ]);
});

test('an issue one may not see is not found', async () => {
  expect((await testProducts().as(emma).get('/rest/api/3/issue/OPS-1/transitions')).status).toBe(404);
});
