/** Storage answers a transaction that collides with another one as it answers one whose condition is not met. */
import { changeDesignRecord, getDesignRecord } from '../../src/features/designs/store/designs';
import { recentPagesOf, rememberRecentPage } from '../../src/features/designs/store/recent-pages';
import { withSyncLock } from '../../src/features/sync/store/sync-lock';
import { appStorage } from './app-storage';

const calls = appStorage();

const conflict = () =>
  Response.json(
    {
      code: 'CONDITIONAL_CHECK_FAILED',
      message: 'Request failed due to conditional check specified or optimistic locking',
    },
    { status: 400 },
  );
const collides = (times: number) => {
  let left = times;
  calls.instead = (path) => (path === '/api/v1/transaction' && left-- > 0 ? conflict() : undefined);
};
const withIssue = (trackingIssueId: string) => changeDesignRecord('42', (record) => ({ ...record, trackingIssueId }));

test('a change that collides is tried again, and made once', async () => {
  await withIssue('1');
  collides(3);
  await withIssue('2');
  expect(await getDesignRecord('42')).toEqual({ pageId: '42', trackingIssueId: '2', version: 2 });
});

test('a change whose condition is not met any more is made on what is there', async () => {
  await withIssue('1');
  calls.before = (path) => {
    if (path !== '/api/v1/transaction') return;
    calls.before = () => undefined;
    const value = { pageId: '42', epicId: '100', version: 2 };
    calls.storage.handle('/api/v1/entity/set', { entityName: 'design', key: '42', value });
  };
  await withIssue('2');
  expect(await getDesignRecord('42')).toEqual({ pageId: '42', epicId: '100', trackingIssueId: '2', version: 3 });
});

test('a page of an issue is noted, though others note theirs at the same moment', async () => {
  await rememberRecentPage('100', '1');
  collides(3);
  await rememberRecentPage('100', '2');
  expect(await recentPagesOf('100')).toEqual(['2', '1']);
});

test('a lock is given back, though somebody asks for it at the same moment', async () => {
  await withSyncLock('42', 'ada', () => {
    collides(2);
    return Promise.resolve();
  });
  expect(await withSyncLock('42', 'ben', () => Promise.resolve('done'))).toEqual({ result: 'done' });
});

test('an expired lock is taken over, though another request for it collides', async () => {
  const value = { token: 'old', holder: 'ada', until: Date.now() - 1000 };
  calls.storage.handle('/api/v1/entity/set', { entityName: 'sync-lock', key: '42', value });
  collides(2);
  expect(await withSyncLock('42', 'ben', () => Promise.resolve('done'))).toEqual({ result: 'done' });
});
