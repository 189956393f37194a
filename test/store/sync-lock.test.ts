import { resolve } from 'node:path';
import { theApp, withSyncLock } from '../../src/store/sync-lock';
import { readManifest } from '../site/forge/manifest';
import { openStorage } from '../site/forge/storage/storage';
import { openStore } from '../site/store';

type ForgeFetch = (target: unknown, path: string, init: { body: string }) => Promise<Response>;
const globals = globalThis as { __forge_fetch__?: ForgeFetch };

/** What happens right before a call to storage. */
let before: (path: string) => void;
let storage: ReturnType<typeof openStorage>;

beforeEach(() => {
  before = () => undefined;
  storage = openStorage(openStore(), readManifest(resolve(__dirname, '../..')));
  globals.__forge_fetch__ = (_, path, init) => {
    before(path);
    return Promise.resolve(storage.handle(path, JSON.parse(init.body)));
  };
});
afterEach(() => {
  delete globals.__forge_fetch__;
});

const lock = { key: '42', entityName: 'sync-lock' };
const held = (holder: string, seconds: number) => {
  const value = { token: `token of ${holder}`, holder, until: Date.now() + seconds * 1000 };
  storage.handle('/api/v1/entity/set', { ...lock, value });
};
const work = () => Promise.resolve('done');

test('one sync of a design runs at a time; who is second learns who is first', async () => {
  const second = await withSyncLock('42', 'ada', () => withSyncLock('42', 'ben', work));
  expect(second).toEqual({ result: { holder: 'ada' } });
});

test('the lock is given back, also by work that failed', async () => {
  await withSyncLock('42', 'ada', () => Promise.reject(new Error('Failed'))).catch(() => undefined);
  expect(await withSyncLock('42', 'ben', work)).toEqual({ result: 'done' });
});

test('a lock whose holder was killed is nobody’s after its time', async () => {
  held('ada', -1);
  expect(await withSyncLock('42', 'ben', work)).toEqual({ result: 'done' });
});

test('a lock that is given back between two looks is taken', async () => {
  held(theApp, 30);
  before = (path) => {
    if (path !== '/api/v1/entity/get') return;
    before = () => undefined;
    storage.handle('/api/v1/transaction', { delete: [lock] });
  };
  expect(await withSyncLock('42', 'ben', work)).toEqual({ result: 'done' });
});

test('an expired lock that somebody else takes over first is theirs', async () => {
  held('ada', -1);
  before = (path) => {
    if (path !== '/api/v1/transaction') return;
    before = () => undefined;
    held('chloe', 30);
  };
  expect(await withSyncLock('42', 'ben', work)).toEqual({ holder: 'chloe' });
});
