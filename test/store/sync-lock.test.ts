import { theApp, withSyncLock } from '../../src/features/sync/store/sync-lock';
import { appStorage } from './app-storage';

const calls = appStorage();

const lock = { key: '42', entityName: 'sync-lock' };
const held = (holder: string, seconds: number) => {
  const value = { token: `token of ${holder}`, holder, until: Date.now() + seconds * 1000 };
  calls.storage.handle('/api/v1/entity/set', { ...lock, value });
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
  calls.before = (path) => {
    if (path !== '/api/v1/entity/get') return;
    calls.before = () => undefined;
    calls.storage.handle('/api/v1/transaction', { delete: [lock] });
  };
  expect(await withSyncLock('42', 'ben', work)).toEqual({ result: 'done' });
});

test('an expired lock that somebody else takes over first is theirs', async () => {
  held('ada', -1);
  calls.before = (path) => {
    if (path !== '/api/v1/transaction') return;
    calls.before = () => undefined;
    held('chloe', 30);
  };
  expect(await withSyncLock('42', 'ben', work)).toEqual({ holder: 'chloe' });
});

test.each([
  ['storage that is away', () => Response.json({ code: 'INTERNAL', message: 'Away.' }, { status: 503 })],
  [
    'a network that is down',
    () => {
      throw new TypeError('fetch failed');
    },
  ],
])('what the work gave is not lost to %s: the lock is left to expire, and that is logged', async (_, fail) => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  calls.instead = (path) => (path === '/api/v1/transaction' ? fail() : undefined);
  const answer = await withSyncLock('42', 'ada', work);
  expect([answer, warn.mock.calls]).toEqual([
    { result: 'done' },
    [[expect.stringMatching(/^The sync lock of page 42 was left to expire: /)]],
  ]);
  warn.mockRestore();
});
