import { ada, ben, chloe, emma } from '../people';
import { at, confluenceRefusal, siteUrl, testProducts, today } from '../test-products';

const path = '/wiki/api/v2/pages/131103/properties';
const status = { key: 'tdd-status', value: { status: 'approved' } };
const versionOf = (number: number, authorId: string, message = '') => ({
  number,
  createdAt: today,
  message,
  authorId,
  minorEdit: false,
});

test('a property is created once, with a version of its own', async () => {
  const { as } = testProducts();
  const property = { id: '950001', ...status, version: versionOf(1, ada.accountId) };
  expect([await as(ada).post(path, status), await as(emma).get(path)]).toEqual([
    { status: 200, body: property },
    { status: 200, body: { results: [property], _links: { base: `${siteUrl}/wiki` } } },
  ]);
});

test('a second property of the same key is kept beside the first where the setting says so, and can be deleted', async () => {
  const { as } = testProducts(undefined, [], { secondProperty: 'kept' });
  await as(ada).post(path, status);
  await as(ben).post(path, status);
  const ids = async () => (at(await as(ada).get(path), 'results') as { id: string }[]).map(({ id }) => id);
  const both = await ids();
  const deleted = [await as(ada).delete(`${path}/950002`), await as(ada).delete(`${path}/950002`)];
  expect([both, deleted.map((answer) => answer.status), await ids()]).toEqual([
    ['950001', '950002'],
    [204, 404],
    ['950001'],
  ]);
});

test('a second property of the same key is refused', async () => {
  const { as } = testProducts();
  await as(ada).post(path, status);
  expect(await as(ben).post(path, { ...status, value: 1 })).toEqual(
    confluenceRefusal(409, 'CONFLICT', 'A property with the key tdd-status is on this page already'),
  );
});

test('a list can be asked for one key, and is of one page', async () => {
  const { as } = testProducts();
  await as(ada).post(path, status);
  await as(ada).post(path, { key: 'other', value: [] });
  await as(ada).post('/wiki/api/v2/pages/131102/properties', { key: 'elsewhere', value: null });
  const keys = async (query: string) =>
    (at(await as(ada).get(`${path}${query}`), 'results') as { key: string }[]).map(({ key }) => key);
  expect([await keys(''), await keys('?key=other'), await keys('?key=elsewhere'), await keys('?limit=1')]).toEqual([
    ['tdd-status', 'other'],
    ['other'],
    [],
    ['tdd-status'],
  ]);
});

describe('an update', () => {
  const update = { ...status, value: { status: 'draft' }, version: { number: 2, message: 'Changed' } };

  test('replaces the value', async () => {
    const { as } = testProducts();
    await as(ada).post(path, status);
    expect(await as(ben).put(`${path}/950001`, update)).toEqual({
      status: 200,
      body: {
        id: '950001',
        key: 'tdd-status',
        value: { status: 'draft' },
        version: versionOf(2, ben.accountId, 'Changed'),
      },
    });
  });

  test.each([1, 3])('as version %i of a property at version 1 is refused as stale', async (number) => {
    const { as } = testProducts();
    await as(ada).post(path, status);
    expect(await as(ada).put(`${path}/950001`, { ...update, version: { number } })).toEqual(
      confluenceRefusal(
        409,
        'CONFLICT',
        `Version must be incremented when updating a property. Current Version: [1]. Provided version: [${number}]`,
      ),
    );
  });

  test('cannot change the key', async () => {
    const { as } = testProducts();
    await as(ada).post(path, status);
    expect(await as(ada).put(`${path}/950001`, { ...update, key: 'other' })).toEqual(
      confluenceRefusal(400, 'BAD_REQUEST', 'The key of a property cannot be changed'),
    );
  });

  test('of a property that is on another page is not found', async () => {
    const { as } = testProducts();
    await as(ada).post(path, status);
    expect((await as(ada).put('/wiki/api/v2/pages/131102/properties/950001', update)).status).toBe(404);
  });
});

test('who may view the page reads; only who may edit it writes', async () => {
  const { as } = testProducts();
  await as(ada).post(path, status);
  expect([(await as(emma).get(path)).status, await as(emma).post(path, { key: 'mine', value: 1 })]).toEqual([
    200,
    confluenceRefusal(403, 'FORBIDDEN', 'You do not have permission to edit this page'),
  ]);
});

test('who may not see the page finds nothing', async () => {
  const { as } = testProducts();
  const restricted = '/wiki/api/v2/pages/131105/properties';
  await as(chloe).post(restricted, status);
  expect([(await as(ada).get(restricted)).status, (await as(ada).post(restricted, status)).status]).toEqual([404, 404]);
});

test('a value of up to 32 KB is kept, a larger one refused', async () => {
  const { as } = testProducts();
  const text = (bytes: number) => 'x'.repeat(bytes - 2);
  expect([
    (await as(ada).post(path, { key: 'fits', value: text(32 * 1024) })).status,
    await as(ada).post(path, { key: 'large', value: text(32 * 1024 + 1) }),
  ]).toEqual([200, confluenceRefusal(400, 'BAD_REQUEST', 'The value of a property may have up to 32 KB')]);
});

test('an app needs to be granted reading, and writing as well to write', async () => {
  const { as } = testProducts();
  const statuses = async (...scopes: string[]) => [
    (await as(ada, scopes).get(path)).status,
    (await as(ada, scopes).post(path, status)).status,
  ];
  expect([
    await statuses('write:page:confluence'),
    await statuses('read:page:confluence'),
    await statuses('read:page:confluence', 'write:page:confluence'),
  ]).toEqual([
    [401, 401],
    [200, 401],
    [200, 200],
  ]);
});
