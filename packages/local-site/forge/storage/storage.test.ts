import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { openStore } from '../../store';
import { fixtureDir } from '../fixture/start';
import { readManifest } from '../manifest';
import { createQueryLag } from './lag';
import { openStorage, type Storage } from './storage';

const manifest = readManifest(fixtureDir);
const opened = (): Storage => openStorage(openStore(), manifest);
const answer = async (storage: Storage, path: string, body: unknown) => {
  const response = storage.handle(`/api/v1/${path}`, body);
  return { status: response.status, ...((await response.json()) as object) };
};
const setTask = (value: unknown) => answer(opened(), 'entity/set', { entityName: 'task', key: 't', value });
const wrongType = (name: string, type: string) => ({
  status: 400,
  code: 'INCORRECT_PROPERTY_TYPE',
  message: `Data type for property "${name}" is defined as "${type}"`,
});

describe('attributes of an entity', () => {
  test.each(['', ' ', '\n\t', '\u00a0\u3000'])('a string that is %j is refused', async (status) => {
    expect(await setTask({ status })).toEqual(wrongType('status', 'string'));
  });

  test.each([2 ** 31, -(2 ** 31) - 1, 1.5, '5'])('%j is no integer', async (order) => {
    expect(await setTask({ order })).toEqual(wrongType('order', 'integer'));
  });

  test.each([1e126, 1e-131, '5'])('%j is no float', async (weight) => {
    expect(await setTask({ weight })).toEqual(wrongType('weight', 'float'));
  });

  test.each([
    ['status', 'string'],
    ['order', 'integer'],
    ['weight', 'float'],
    ['isDone', 'boolean'],
    ['note', 'any'],
  ])('null is no value of "%s"', async (name, type) => {
    expect(await setTask({ [name]: null })).toEqual(wrongType(name, type));
  });

  test('a range of over 900 bytes is refused, and a partition of over 1,700', async () => {
    const tooLarge = (what: string) => ({ status: 400, code: 'MAX_SIZE', message: what });
    expect([
      await setTask({ place: 'd', title: 'é'.repeat(451) }),
      await setTask({ place: 'é'.repeat(851), title: 'd' }),
    ]).toEqual([
      tooLarge('The range of "by-place" is larger than 900 bytes.'),
      tooLarge('The partition of "by-place" is larger than 1700 bytes.'),
    ]);
  });

  test('what is as large as it may be is kept', () => {
    const value = {
      status: ' x ',
      order: 2 ** 31 - 1,
      weight: 1e125,
      place: 'é'.repeat(850),
      title: 'é'.repeat(450),
    };
    const storage = opened();
    expect(storage.handle('/api/v1/entity/set', { entityName: 'task', key: 't', value }).status).toBe(204);
  });
});

describe('refusals', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => ({ key: `k${String(index)}` }));
  const unknownEntity = { status: 404, code: 'SCHEMA_NOT_FOUND', message: 'The schema provided does not exist' };

  test.each(['entity/get', 'entity/delete', 'entity/set'])('%s of an undeclared entity: 404', async (path) => {
    const value = path === 'entity/set' ? { value: {} } : {};
    expect(await answer(opened(), path, { entityName: 'constructor', key: 'a', ...value })).toEqual(unknownEntity);
  });

  test('a query of an undeclared entity: 404', async () => {
    expect(await answer(opened(), 'entity/query', { entityName: 'missing', indexName: 'order' })).toEqual(
      unknownEntity,
    );
  });

  test.each(['batch/get', 'batch/delete', 'batch/set'])('%s takes 25 keys, and no more: 422', async (path) => {
    const items = (count: number) => many(count).map((item) => (path === 'batch/set' ? { ...item, value: 1 } : item));
    expect([opened().handle(`/api/v1/${path}`, items(25)).status, await answer(opened(), path, items(26))]).toEqual([
      200,
      {
        status: 422,
        code: 'TOO_MANY_BATCH_ENTITIES',
        message: 'Number of entities was 26, and a batch has at most 25.',
      },
    ]);
  });

  test('a transaction takes 25 operations, and no more: 422', async () => {
    const set = (count: number) => ({ set: many(count).map((item) => ({ ...item, value: 1 })) });
    expect([
      opened().handle('/api/v1/transaction', set(25)).status,
      await answer(opened(), 'transaction', set(26)),
    ]).toEqual([
      204,
      {
        status: 422,
        code: 'UNPROCESSABLE_ENTITY',
        message: 'Request cannot be processed due to one or more semantic errors',
      },
    ]);
  });

  test('a transaction whose condition fails writes nothing: 400', async () => {
    const storage = opened();
    const check = [
      {
        key: 'missing',
        entityName: 'task',
        conditions: { and: [{ property: 'order', condition: 'EQUAL_TO', values: [1] }] },
      },
    ];
    expect(await answer(storage, 'transaction', { set: [{ key: 'a', value: 1 }], check })).toEqual({
      status: 400,
      code: 'CONDITIONAL_CHECK_FAILED',
      message: 'Request failed due to conditional check specified or optimistic locking',
    });
    expect(await answer(storage, 'get', { key: 'a' })).toMatchObject({ code: 'KEY_NOT_FOUND' });
  });

  test('an entity that is there, under FAIL_IF_EXISTS: 409', async () => {
    const storage = opened();
    const set = { entityName: 'task', key: 't', value: { order: 1 }, options: { keyPolicy: 'FAIL_IF_EXISTS' } };
    storage.handle('/api/v1/entity/set', set);
    expect(await answer(storage, 'entity/set', set)).toEqual({
      status: 409,
      code: 'KEY_CONFLICT',
      message: 'Provided key already exists and cannot be overwritten',
    });
  });

  test.each([0, -1, 1.5])('a time to live of %p: 400', async (value) => {
    expect(await answer(opened(), 'set', { key: 'a', value: 1, options: { ttl: { value, unit: 'DAYS' } } })).toEqual({
      status: 400,
      code: 'INVALID_TTL',
      message: `TTL value must be a positive integer, received: ${String(value)}`,
    });
  });

  test('a page of over a hundred results: 400', async () => {
    expect([
      await answer(opened(), 'query', { limit: 101 }),
      await answer(opened(), 'entity/query', { entityName: 'task', indexName: 'order', limit: 101 }),
    ]).toEqual([
      { status: 400, code: 'LIST_QUERY_LIMIT_EXCEEDED', message: 'A query gives at most 100 results.' },
      { status: 400, code: 'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE', message: 'A query gives at most 100 results.' },
    ]);
  });

  test('over a hundred filters: 400', async () => {
    const filter = { property: 'order', condition: 'EQUAL_TO', values: [1] };
    const filters = (count: number) => ({ and: Array.from({ length: count }, () => filter) });
    const query = { entityName: 'task', indexName: 'order' };
    expect([
      await answer(opened(), 'entity/query', { ...query, filters: filters(100) }),
      await answer(opened(), 'entity/query', { ...query, filters: filters(101) }),
    ]).toMatchObject([{ status: 200 }, { status: 400, code: 'VALIDATION_ERROR' }]);
  });
});

test.each(['constructor', '__proto__', 'toString'])('the key %s is a key like any other', async (key) => {
  const storage = opened();
  expect(await answer(storage, 'get', { key })).toMatchObject({ status: 404 });
  storage.handle('/api/v1/set', { key, value: 1 });
  expect([
    await answer(storage, 'get', { key }),
    await answer(storage, 'query', { where: [{ property: 'key', condition: 'BEGINS_WITH', values: [''] }] }),
    await answer(storage, key, {}),
  ]).toMatchObject([{ value: 1 }, { data: [{ key, value: 1 }] }, { status: 501 }]);
});

describe('queries that lag', () => {
  let now = 0;
  const lagging = (seconds: number | undefined) => {
    now = 0;
    const lag = createQueryLag(() => now);
    const storage = openStorage(openStore(), manifest, lag);
    const post = (path: string, body: unknown) => answer(storage, path, body);
    const set = (key: string, order: number) =>
      storage.handle('/api/v1/entity/set', { entityName: 'task', key, value: { status: 'open', order } });
    set('old', 1);
    set('going', 2);
    storage.handle('/api/v1/set', { key: 'plain:old', value: 1 });
    lag.set(seconds);
    return {
      lag,
      set,
      storage,
      get: (key: string) => post('entity/get', { entityName: 'task', key }),
      found: async () => {
        const byIndex = await post('entity/query', { entityName: 'task', indexName: 'by-status', partition: ['open'] });
        const byKey = await post('query', {});
        return [byIndex, byKey].map((page) =>
          (page as { data?: { key: string; value: unknown }[] }).data?.map(({ key, value }) => [key, value]),
        );
      },
    };
  };
  const task = (key: string, order: number) => [key, { status: 'open', order }];
  const before = [[task('old', 1), task('going', 2)], [['plain:old', 1]]];
  const after = [[task('new', 3), task('old', 4)], [['plain:new', 1]]];
  const change = ({ set, storage }: ReturnType<typeof lagging>) => {
    set('new', 3);
    set('old', 3);
    set('old', 4);
    storage.handle('/api/v1/transaction', {
      set: [{ key: 'plain:new', value: 1 }],
      delete: [{ key: 'going', entityName: 'task' }, { key: 'plain:old' }],
    });
  };

  test('miss what was just written, changed or deleted, until their time has come', async () => {
    const one = lagging(60);
    now = 1000;
    change(one);
    const atOnce = await one.found();
    now = 61_000;
    expect([atOnce, await one.found()]).toEqual([before, after]);
  });

  test('without a time, until they are caught up', async () => {
    const one = lagging(Infinity);
    change(one);
    now = 10 ** 12;
    const late = await one.found();
    one.lag.catchUp();
    expect([late, await one.found()]).toEqual([before, after]);
  });

  test('reads by key miss nothing', async () => {
    const one = lagging(60);
    change(one);
    expect([await one.get('old'), await one.get('going')]).toMatchObject([
      { status: 200, value: { order: 4 } },
      { status: 404 },
    ]);
  });

  test('without a lag, queries miss nothing', async () => {
    const one = lagging(undefined);
    change(one);
    expect(await one.found()).toEqual(after);
  });
});

describe('the manifest', () => {
  const attributes = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`a${String(index)}`, { type: 'string' }]));
  const entity = (name: string, more: object = {}) => ({ name, attributes: attributes(10), ...more });
  const read = (entities: object[]) => {
    const dir = mkdtempSync(join(tmpdir(), 'manifest-'));
    const id = 'ari:cloud:ecosystem::app/11111111-2222-4333-8444-555555555555';
    writeFileSync(
      join(dir, 'manifest.yml'),
      stringify({ app: { id, storage: { entities } }, modules: {}, permissions: {} }),
    );
    try {
      return readManifest(dir).app.storage?.entities.length;
    } finally {
      rmSync(dir, { recursive: true });
    }
  };
  const names = (count: number) => Array.from({ length: count }, (_, index) => entity(`e-${String(index)}`));
  const indexes = (count: number) => ({ indexes: Object.keys(attributes(count)) });

  test('has 20 entities of 50 attributes and 7 indexes at most', () => {
    expect([
      read(names(20)),
      read([entity('e-0', { attributes: attributes(50) })]),
      read([entity('e-0', indexes(7))]),
    ]).toEqual([20, 1, 1]);
    expect(() => read(names(21))).toThrow('expected array to have <=20 items');
    expect(() => read([entity('e-0', { attributes: attributes(51) })])).toThrow('has over 50 attributes');
    expect(() => read([entity('e-0', indexes(8))])).toThrow('expected array to have <=7 items');
  });

  test('has no index of an attribute that is not there', () => {
    expect(() => read([entity('e-0', { indexes: ['constructor'] })])).toThrow('has an index of an attribute');
  });
});
