import { ada, ben, chloe, emma } from '../people';
import { at, confluenceRefusal, testProducts } from '../test-products';

const path = '/wiki/rest/api/content/131103/restriction';
const page = '/wiki/api/v2/pages/131103';
const only = (operation: 'read' | 'update', ...people: { accountId: string }[]) => [
  { operation, restrictions: { user: people.map(({ accountId }) => ({ type: 'known', accountId })) } },
];
const accounts = (answer: Parameters<typeof at>[0], index: number) =>
  (at(answer, 'results', index, 'restrictions', 'user', 'results') as { accountId: string }[]).map(
    (user) => user.accountId,
  );

test('who is not among the readers does not find the page any more', async () => {
  const { as } = testProducts();
  await as(ada).put(path, only('read', ada));
  expect([(await as(ada).get(page)).status, await as(ben).get(page)]).toEqual([
    200,
    confluenceRefusal(404, 'NOT_FOUND', 'Not Found'),
  ]);
});

test('who is not among the editors may still read', async () => {
  const { as } = testProducts();
  await as(ada).put(path, only('update', ada));
  expect(at(await as(ben).get(`${page}/operations`), 'operations')).toEqual([
    { operation: 'read', targetType: 'page' },
  ]);
});

test('the restrictions of a page can be read', async () => {
  const answer = await testProducts().as(chloe).get('/wiki/rest/api/content/131105/restriction');
  expect([accounts(answer, 0), accounts(answer, 1)]).toEqual([
    [ben.accountId, chloe.accountId],
    [ben.accountId, chloe.accountId],
  ]);
});

test('an empty list lets everybody in again', async () => {
  const { as } = testProducts();
  await as(ada).put(path, only('read', ada));
  await as(ada).put(path, only('read'));
  expect((await as(emma).get(page)).status).toBe(200);
});

test('who may not edit the page may not restrict it', async () => {
  expect((await testProducts().as(emma).put(path, only('read', emma))).status).toBe(403);
});

test('a person who does not exist is refused', async () => {
  expect(
    at(
      await testProducts()
        .as(ada)
        .put(path, only('read', { accountId: 'nobody' })),
      'message',
    ),
  ).toBe('No user found with account id nobody');
});

describe('Who may view a page, with those above it', () => {
  const search = (expand: string) =>
    `/wiki/rest/api/content/search?cql=${encodeURIComponent('type = page AND id in (131103)')}&expand=${expand}`;
  const ofBoth = search('restrictions.read.restrictions.user,ancestors.restrictions.read.restrictions.group');

  test('is told by a search, of the page by people and of its ancestors by group, from the top down', async () => {
    const { as } = testProducts();
    await as(ada).put(path, only('read', ada));
    const answer = await as(ada).get(ofBoth);
    expect([
      at(answer, 'results', 0, 'restrictions', 'read', 'restrictions', 'user', 'size'),
      at(answer, 'results', 0, 'ancestors', 0, 'id'),
      at(answer, 'results', 0, 'ancestors', 0, 'restrictions', 'read', 'restrictions'),
    ]).toEqual([1, '131101', { group: { results: [], start: 0, limit: 100, size: 0 } }]);
  });

  test('is told of one operation, and of the ancestors by id', async () => {
    const { as } = testProducts();
    await as(ada).put(path, only('read', ada));
    expect([
      at(await as(ada).get(`${path}/byOperation/read`), 'restrictions', 'user', 'results', 0, 'accountId'),
      at(await as(ada).get(`${page}/ancestors`), 'results'),
      (await as(emma).get(`${path}/byOperation/read`)).status,
    ]).toEqual([ada.accountId, [{ id: '131101', type: 'page' }], 404]);
  });
});

test.each([
  ['blocked', [404, 404, []]],
  ['sees', [200, 200, [{ operation: 'read', targetType: 'page' }, expect.objectContaining({ operation: 'update' })]]],
] as const)('the app itself is %s by restrictions that do not name it', async (asAppRestricted, outcome) => {
  const { as, asApp } = testProducts(undefined, [], { asAppRestricted });
  await as(ada).put(path, [...only('read', ada), ...only('update', ada)]);
  const app = asApp('read:page:confluence');
  const { status, body } = await app.get(`${page}/operations`);
  const { operations = [] } = (body ?? {}) as { operations?: unknown[] };
  expect([(await app.get(page)).status, status, operations.slice(0, 2)]).toEqual(outcome);
});
