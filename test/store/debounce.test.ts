import { markPending, clearPending } from '../../src/platform/queue/debounce';
import { appStorage } from './app-storage';

const calls = appStorage();

afterEach(() => jest.useRealTimers());

test('of many who announce a job at once, one hands it over', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => markPending('issue:1')));
  expect(answers.filter(Boolean)).toHaveLength(1);
});

test('a job that has begun is announced again, for what it may not have seen', async () => {
  await markPending('issue:1');
  const waiting = await markPending('issue:1');
  await clearPending('issue:1');
  expect([waiting, await markPending('issue:1'), await markPending('issue:2')]).toEqual([false, true, true]);
});

test('a job that begins between two looks of who announces it is announced again', async () => {
  await markPending('issue:1');
  calls.before = (path) => {
    if (path !== '/api/v1/get') return;
    calls.before = () => undefined;
    calls.storage.handle('/api/v1/delete', { key: 'pending:issue:1' });
  };
  expect(await markPending('issue:1')).toBe(true);
});

test('a job that never came is announced again after two minutes', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
  await markPending('issue:1');
  jest.advanceTimersByTime(119_000);
  const trusted = await markPending('issue:1');
  jest.advanceTimersByTime(2_000);
  expect([trusted, await markPending('issue:1'), await markPending('issue:1')]).toEqual([false, true, false]);
});

test('a refusal of storage that has nothing to do with the job is one', async () => {
  calls.instead = (path) =>
    path === '/api/v1/set'
      ? Response.json({ code: 'RATE_LIMIT_EXCEEDED', message: 'Later.' }, { status: 429 })
      : undefined;
  await expect(markPending('issue:1')).rejects.toThrow('Later.');
});
