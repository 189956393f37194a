import { addReport, beginning, changedPage, retryable, retrying } from '../../static/src/sync/run/SyncProgress';
import { did, failure, report, ticket } from './sync-words';

test('adds up what the slices of a sync did', () => {
  const start = beginning(['a', 'b', 'c', 'b']);
  const first = addReport(
    start,
    ['a', 'b', 'c'],
    report({ remaining: ['b', 'c'], did: [did('a')], trackingIssue: { ...ticket('PAY-9'), created: true } }),
  );
  const second = addReport(
    first,
    ['b', 'c'],
    report({ did: [did('b')], failed: [failure('c')], trackingIssue: { ...ticket('PAY-9'), created: false } }),
  );
  expect(second).toEqual({
    total: 3,
    remaining: [],
    trackingIssue: { ...ticket('PAY-9'), created: true },
    did: [did('a'), did('b')],
    failed: [{ ...failure('c'), final: false }],
    passedOver: [],
  });
});

test('keeps what was not sent yet, and names what had nothing left to do', () => {
  const progress = addReport(beginning(['a', 'b', 'c']), ['a', 'b'], report({ did: [did('b')] }));
  expect([progress.remaining, progress.passedOver]).toEqual([['c'], ['a']]);
});

test('forgets a failure that a retry made good', () => {
  const failed = addReport(beginning(['a', 'b']), ['a', 'b'], report({ did: [did('a')], failed: [failure('b')] }));
  const again = retrying(failed);
  const done = addReport(again, ['b'], report({ did: [did('b')] }));
  expect([again.remaining, done.failed, done.did]).toEqual([['b'], [], [did('a'), did('b')]]);
});

test('keeps the last reason of what failed twice', () => {
  const once = addReport(beginning(['a']), ['a'], report({ failed: [failure('a', 'Jira was busy')] }));
  const twice = addReport(retrying(once), ['a'], report({ failed: [failure('a', 'it is locked')] }));
  expect(twice.failed).toEqual([{ ...failure('a', 'it is locked'), final: false }]);
});

test('retries nothing that was not a step, or that a retry could do nothing about', () => {
  const once = addReport(
    beginning(['a', 'b']),
    ['a', 'b'],
    report({ failed: [failure('a'), failure('tracking-issue')] }),
  );
  const twice = addReport(retrying(once), ['a'], report());
  expect([retryable(once), retryable(twice), twice.failed, twice.passedOver]).toEqual([
    ['a'],
    [],
    [
      { ...failure('a'), final: true },
      { ...failure('tracking-issue'), final: true },
    ],
    ['b'],
  ]);
});

test('knows a page as changed by any row that was written', () => {
  const changed = (...done: ReturnType<typeof did>[]) =>
    changedPage(addReport(beginning(['a']), ['a'], report({ did: done })));
  expect([
    changed(),
    changed(did('a', { type: 'update', to: 'jira' })),
    changed(did('a', { type: 'update', to: 'page' })),
    changed(did('a', { type: 'create', to: 'jira' })),
  ]).toEqual([false, false, true, true]);
});
