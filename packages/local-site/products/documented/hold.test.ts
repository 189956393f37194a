import { ada } from '../people';
import { jiraRefusal, testProducts } from '../test-products';
import type { Documents } from './documents';
import { holdTo } from './hold';

/** Ada's client of a site that is held to these documents, and what the site logs. */
function held(documents: Documents) {
  const { products, as } = testProducts();
  const log: string[] = [];
  holdTo(documents, products, (text) => log.push(text));
  return { client: as(ada), log };
}

test('a call that the documents do not describe fails, and is in the log', async () => {
  const { client, log } = held({ problems: (operation) => [`${operation} is unlike this`] });
  const message = 'GET /rest/api/3/myself is not as OpenAPI documents it: jira GET /rest/api/3/myself is unlike this';
  expect([await client.get('/rest/api/3/myself'), log]).toEqual([{ status: 500, body: { message } }, [message]]);
});

test('the documents are given the request and its answer', async () => {
  const seen: unknown[] = [];
  const { client } = held({
    problems: (operation, { method, body, status, answer }) => {
      seen.push([operation, method, body, status, JSON.parse(answer)]);
      return [];
    },
  });
  await client.post('/rest/api/3/search/jql', { jql: 'key = PAY-1' });
  expect(seen).toEqual([
    [
      'jira POST /rest/api/3/search/jql',
      'POST',
      '{"jql":"key = PAY-1"}',
      200,
      { issues: [{ id: '10301' }], isLast: true },
    ],
  ]);
});

test('what the product refuses stays as it is', async () => {
  const { client, log } = held({ problems: () => ['unlike this'] });
  expect([await client.get('/rest/api/3/issue/PAY-404'), log]).toEqual([
    jiraRefusal(404, ['Issue does not exist or you do not have permission to see it.']),
    [],
  ]);
});
