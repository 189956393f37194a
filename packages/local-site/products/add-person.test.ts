import { ada } from './people';
import { at, testProducts } from './test-products';
import { openStore } from '../store';

const grace = { displayName: 'Grace O’Neil', spaces: { ENG: 'edit' }, projects: { PAY: ['BROWSE_PROJECTS'] } } as const;
const newPerson = () => ({ ...grace, projects: { PAY: [...grace.projects.PAY] } });

test('a person who comes later has an account, and access to what they are given', async () => {
  const { products, as } = testProducts();
  const person = products.addPerson(newPerson());
  expect([
    person,
    products.people.at(-1),
    products.personFor(person.email, 'local'),
    (await as(person).get('/wiki/api/v2/pages/131103')).status,
    (await as(person).get('/wiki/api/v2/pages/131202')).status,
    (await as(person).get('/rest/api/3/issue/PAY-1')).status,
    (await as(person).get('/rest/api/3/issue/OPS-1')).status,
  ]).toEqual([
    {
      accountId: '712020:00000000-0000-4000-8000-000000000006',
      displayName: 'Grace O’Neil',
      email: 'grace.o.neil.6@example.com',
      role: 'Came later',
    },
    person,
    person,
    200,
    404,
    200,
    404,
  ]);
});

test('both products know them by name', async () => {
  const { products, as } = testProducts();
  const { accountId } = products.addPerson(newPerson());
  const named = await as(ada).post('/wiki/api/v2/users-bulk', { accountIds: [accountId] });
  const listed = await as(ada).get(`/rest/api/3/user/bulk?accountId=${accountId}`);
  expect([at(named, 'results', 0, 'displayName'), at(listed, 'values', 0, 'displayName')]).toEqual([
    grace.displayName,
    grace.displayName,
  ]);
});

test('fifty people have accounts of their own, which the store keeps', () => {
  const store = openStore();
  const { products } = testProducts(store);
  const added = Array.from({ length: 50 }, (_, index) => products.addPerson({ displayName: `Reviewer ${index}` }));
  const again = testProducts(store).products.people.slice(5);
  expect([new Set(added.map(({ accountId }) => accountId)).size, again]).toEqual([50, added]);
});

test('one site’s people are not on another', () => {
  testProducts().products.addPerson(newPerson());
  expect(testProducts().products.people.length).toBe(5);
});

test('access to a space that is not there is refused', () => {
  expect(() => testProducts().products.addPerson({ displayName: 'Grace', spaces: { NONE: 'view' } })).toThrow(
    'The site has no NONE.',
  );
});
