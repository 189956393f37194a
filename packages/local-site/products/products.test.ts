import { openStore } from '../store';
import { ada, ben, people } from './people';
import { endpoints } from './products';
import { testProducts, today } from './test-products';

test('an app without the scope is turned away', async () => {
  const { as } = testProducts();
  expect(await as(ada, ['read:page:confluence']).get('/rest/api/3/myself')).toEqual({
    status: 401,
    body: { code: 401, message: 'Unauthorized; scope does not match' },
  });
});

test('an app with one of the alternatives of scopes is let in', async () => {
  const { as } = testProducts();
  expect((await as(ada, ['read:content-details:confluence']).get('/wiki/rest/api/user/current')).status).toBe(200);
});

test('a request that needs no app is not held to scopes', async () => {
  expect((await testProducts().as(ada).get('/rest/api/3/myself')).status).toBe(200);
});

test('every request is logged with who made it, how and with what result', async () => {
  const { as, asApp, products } = testProducts();
  await as(ada).get('/rest/api/3/issue/PAY-1?fields=summary');
  await as(ben, ['read:jira-work']).get('/rest/api/3/issue/NOPE-1');
  await asApp().get('/rest/api/3/myself');
  expect(products.log).toEqual([
    {
      at: today,
      principal: { as: 'user', accountId: ada.accountId, throughApp: false },
      method: 'GET',
      path: '/rest/api/3/issue/PAY-1',
      status: 200,
    },
    {
      at: today,
      principal: { as: 'user', accountId: ben.accountId, throughApp: true },
      method: 'GET',
      path: '/rest/api/3/issue/NOPE-1',
      status: 404,
    },
    { at: today, principal: { as: 'app', throughApp: true }, method: 'GET', path: '/rest/api/3/myself', status: 401 },
  ]);
});

test('a person is known by email and token, and by nothing less', () => {
  const { products } = testProducts();
  expect([
    products.personFor('ada.park@example.com', 'local'),
    products.personFor('Ada.Park@example.com', 'local'),
    products.personFor('ada.park@example.com', 'other'),
    products.personFor('nobody@example.com', 'local'),
  ]).toEqual([ada, ada, undefined, undefined]);
});

test('five people with different rights are on the site', () => {
  expect(testProducts().products.people).toEqual(people);
});

test('what was written is there when the products are opened again on the same store', async () => {
  const store = openStore();
  await testProducts(store)
    .as(ada)
    .put('/rest/api/3/issue/PAY-2', { fields: { summary: 'Refunds within a minute' } });
  expect((await testProducts(store).as(ada).get('/rest/api/3/issue/PAY-2?fields=summary')).body).toMatchObject({
    fields: { summary: 'Refunds within a minute' },
  });
});

test('no endpoint is declared twice', () => {
  const names = endpoints.map(({ method, path }) => `${method} ${path}`);
  expect(names).toEqual([...new Set(names)]);
});
