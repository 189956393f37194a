import { openStore } from '../store';
import { startFixture, type Fixture } from './fixture/start';
import { readManifest } from './manifest';
import { openStorage } from './storage/storage';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await startFixture();
});
afterAll(() => fixture.forge.stop());

const kvs = (method: string, ...args: unknown[]) => fixture.call('kvs', { method, args });
const task = (method: string, ...args: unknown[]) => fixture.call('task', { method, args });

describe('plain keys', () => {
  test('a value is read back, and is undefined before it is set and after it is deleted', async () => {
    expect(await kvs('get', 'colour')).toEqual({});
    await kvs('set', 'colour', { name: 'red' });
    expect(await kvs('get', 'colour')).toEqual({ value: { name: 'red' } });
    await kvs('delete', 'colour');
    expect(await kvs('get', 'colour')).toEqual({});
  });

  test('deleting what does not exist is no error', async () => {
    expect(await kvs('delete', 'nothing')).toEqual({});
  });

  test('FAIL_IF_EXISTS lets one of many at once win', async () => {
    const claims = await Promise.all(
      ['a', 'b', 'c', 'd'].map((value) => kvs('set', 'claim', value, { keyPolicy: 'FAIL_IF_EXISTS' })),
    );
    const lost = {
      error: {
        name: 'ForgeKvsError',
        message: 'Provided key already exists and cannot be overwritten',
        code: 'KEY_CONFLICT',
      },
    };
    expect(claims).toEqual([{}, lost, lost, lost]);
  });

  test('OVERRIDE gives back the previous or the latest value', async () => {
    const policy = { keyPolicy: 'OVERRIDE' };
    expect(await kvs('set', 'turn', 1, { ...policy, returnValue: 'PREVIOUS' })).toEqual({});
    expect(await kvs('set', 'turn', 2, { ...policy, returnValue: 'PREVIOUS' })).toEqual({
      value: { key: 'turn', value: 1 },
    });
    expect(await kvs('set', 'turn', 3, { ...policy, returnValue: 'LATEST' })).toEqual({
      value: { key: 'turn', value: 3 },
    });
  });

  test('a time to live is told with the value', async () => {
    await kvs('set', 'brief', 1, { ttl: { value: 1, unit: 'HOURS' } });
    const read = (await kvs('get', 'brief', { metadataFields: ['EXPIRE_TIME'] })) as {
      value: { expireTime: string };
    };
    const hoursLeft = (Date.parse(read.value.expireTime) - Date.now()) / 3_600_000;
    expect(Math.round(hoursLeft)).toBe(1);
  });

  test.each([
    ['', 'KEY_TOO_SHORT', 'The key must have at least one character.'],
    ['k'.repeat(501), 'KEY_TOO_LONG', 'The key is longer than 500 characters.'],
    ['a/b', 'INVALID_KEY', 'The key does not match ^(?!\\s+$)[a-zA-Z0-9:._\\s\\-#]+$.'],
  ])('the key %j is refused', async (key, code, message) => {
    expect(await kvs('set', key, 1)).toMatchObject({ error: { code, message } });
  });

  test.each([
    ['null', null, 'INVALID_VALUE', 'The value must not be null.'],
    ['too large', 'x'.repeat(240 * 1024), 'MAX_SIZE', 'The value is larger than 240 KiB.'],
    ['too deep', nested(32), 'MAX_DEPTH', 'The value is nested deeper than 31 levels.'],
  ])('a value that is %s is refused', async (_what, value, code, message) => {
    expect(await kvs('set', 'bad', value)).toMatchObject({ error: { code, message } });
  });

  test('a value of the greatest depth is kept', async () => {
    expect(await kvs('set', 'deep', nested(31))).toEqual({});
  });

  test('keys are paged through by their beginning, in order', async () => {
    for (const key of ['list:c', 'list:a', 'list:b', 'other']) await kvs('set', key, key);
    const first = (await fixture.call('keys', { prefix: 'list:', limit: 2 })) as {
      value: { results: unknown; nextCursor: string };
    };
    expect(first.value.results).toEqual([
      { key: 'list:a', value: 'list:a' },
      { key: 'list:b', value: 'list:b' },
    ]);
    const cursor = first.value.nextCursor;
    expect(await fixture.call('keys', { prefix: 'list:', limit: 2, cursor })).toEqual({
      value: { results: [{ key: 'list:c', value: 'list:c' }] },
    });
  });

  test('a page has at most a hundred results', async () => {
    expect(await fixture.call('keys', { prefix: 'list:', limit: 101 })).toMatchObject({
      error: { code: 'LIST_QUERY_LIMIT_EXCEEDED' },
    });
  });

  test('secrets are kept apart', async () => {
    await kvs('setSecret', 'token', 'hidden');
    expect(await kvs('getSecret', 'token')).toEqual({ value: 'hidden' });
    expect(await kvs('get', 'token')).toEqual({});
  });
});

describe('batches', () => {
  test('each item succeeds or fails on its own', async () => {
    const items = [
      { key: 'batch:1', value: 1 },
      { key: 'bad/key', value: 2 },
      { key: 'batch:2', value: { status: 7 }, entityName: 'task' },
    ];
    expect(await kvs('batchSet', items)).toEqual({
      value: {
        successfulKeys: [{ key: 'batch:1' }],
        failedKeys: [
          {
            key: 'bad/key',
            error: { code: 'INVALID_KEY', message: 'The key does not match ^(?!\\s+$)[a-zA-Z0-9:._\\s\\-#]+$.' },
          },
          {
            key: 'batch:2',
            entityName: 'task',
            error: {
              code: 'INCORRECT_PROPERTY_TYPE',
              message: 'Data type for property "status" is defined as "string"',
            },
          },
        ],
      },
    });
    expect(await kvs('batchGet', [{ key: 'batch:1' }, { key: 'batch:9' }])).toMatchObject({
      value: {
        successfulKeys: [{ key: 'batch:1', value: 1 }],
        failedKeys: [{ key: 'batch:9', error: { code: 'KEY_NOT_FOUND', message: 'Provided key does not exist' } }],
      },
    });
  });
});

describe('entities', () => {
  test('an attribute that the manifest does not declare is refused', async () => {
    expect(await task('set', 't', { colour: 'red' })).toMatchObject({
      error: { code: 'INVALID_ENTITY_VALUE', message: 'The entity "task" has no attribute "colour".' },
    });
  });

  test('an attribute of another type is refused', async () => {
    expect(await task('set', 't', { order: 1.5 })).toMatchObject({
      error: { code: 'INCORRECT_PROPERTY_TYPE', message: 'Data type for property "order" is defined as "integer"' },
    });
  });

  test('an entity that the manifest does not declare is refused', async () => {
    expect(await fixture.call('unknownEntity')).toMatchObject({
      error: { code: 'SCHEMA_NOT_FOUND', message: 'The schema provided does not exist' },
    });
  });

  test('an index finds what is in its partition and range, in the order asked for', async () => {
    await task('set', 'one', { status: 'open', order: 1 });
    await task('set', 'two', { status: 'open', order: 2 });
    await task('set', 'three', { status: 'open', order: 3 });
    await task('set', 'done', { status: 'done', order: 4 });
    expect(await fixture.call('openTasks', { above: 1 })).toEqual({
      value: {
        results: [
          { key: 'three', value: { status: 'open', order: 3 } },
          { key: 'two', value: { status: 'open', order: 2 } },
        ],
      },
    });
  });

  test('a transaction writes all where its conditions are met, and nothing where they are not', async () => {
    await task('set', 'first', { status: 'free', order: 1 });
    expect(await fixture.call('claim', { when: 'other' })).toMatchObject({
      error: { code: 'CONDITIONAL_CHECK_FAILED' },
    });
    expect(await kvs('get', 'note')).toEqual({});
    expect(await fixture.call('claim', { when: 'free' })).toEqual({});
    expect(await task('get', 'first')).toEqual({ value: { status: 'claimed', order: 1 } });
    expect(await kvs('get', 'note')).toEqual({ value: 'claimed' });
  });

  test('a transaction names each key once', async () => {
    expect(await fixture.call('transactTwice')).toMatchObject({ error: { code: 'KEY_DUPLICATION_ERROR' } });
  });
});

test('a transaction that fails half way leaves nothing behind', async () => {
  const store = openStore();
  const storage = openStorage(store, readManifest(`${__dirname}/fixture`));
  const set = [
    { key: 'good', value: 1 },
    { key: 'bad/key', value: 2 },
  ];
  expect(storage.handle('/api/v1/transaction', { set }).status).toBe(400);
  expect(await storage.handle('/api/v1/get', { key: 'good' }).json()).toEqual({
    code: 'KEY_NOT_FOUND',
    message: 'Provided key does not exist',
  });
});

test('an operation that is not modelled is refused loudly', async () => {
  const storage = openStorage(openStore(), readManifest(`${__dirname}/fixture`));
  const answer = storage.handle('/api/v1/sql', {});
  expect({ status: answer.status, body: await answer.json() }).toEqual({
    status: 501,
    body: { code: 'NOT_MODELLED', message: 'The local site has no /api/v1/sql.' },
  });
});

function nested(levels: number): unknown {
  return levels === 0 ? 'core' : { in: nested(levels - 1) };
}
