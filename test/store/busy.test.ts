/** What storage refuses for a while is told from what it refuses for good: a job is asked for again, a person can try again. */
import { isStorageError, isTransient, StorageBusy } from '../../src/platform/storage/storage-error';
import { markPending } from '../../src/platform/queue/debounce';
import { approvalHistory } from '../../src/features/reviews/store/approval-events';
import { changeDesignRecord, getDesignRecords } from '../../src/features/designs/store/designs';
import { setOwnPolicy } from '../../src/features/reviews/store/approval-policies';
import { setOwnSettings } from '../../src/features/sync/store/settings';
import { defaultPolicy } from '../../src/features/approval/policy';
import { defaultSettings } from '../../src/features/sync/default-settings';
import { storeRequestedLink } from '../../src/features/designs/store/link-requests';
import type { PageRight } from '../../src/features/designs/edit-rights';
import { ownersOfTickets, readLedger, recordOwners } from '../../src/features/sync/store/ticket-ledger';
import { appStorage } from './app-storage';

const calls = appStorage();

/** Whether work fails, and with something that passes. */
async function endOf(work: Promise<unknown>): Promise<'done' | 'passing' | 'for good'> {
  try {
    await work;
    return 'done';
  } catch (error) {
    return (error instanceof StorageBusy || isStorageError(error)) && isTransient(error) ? 'passing' : 'for good';
  }
}

const failedKey = (path: string) =>
  path.startsWith('/api/v1/batch/')
    ? Response.json({
        successfulKeys: [],
        failedKeys: [{ key: 'one', error: { code: 'RATE_LIMIT_EXCEEDED', message: 'Later.' } }],
      })
    : undefined;

test.each<[string, () => Promise<unknown>]>([
  ['a ledger', () => readLedger('42')],
  ['records', () => getDesignRecords(['42'])],
  ['a history', () => approvalHistory('42')],
  ['whose tickets issues are', () => ownersOfTickets(['1'])],
  ['whose tickets issues shall be', () => recordOwners('42', [{ issueId: '1', rowId: 'r1' }])],
])('one key of a batch that storage is too busy for: %s', async (_, work) => {
  calls.instead = failedKey;
  expect(await endOf(work())).toBe('passing');
});

const saving = { version: 0, by: 'ada', at: '2026-11-30T12:00:00.000Z' };
const page = { pageId: '42', accountId: 'ada', at: saving.at } as PageRight;

test.each<[string, () => Promise<unknown>]>([
  ['a record', () => changeDesignRecord('42', (record) => ({ ...record, trackingIssueId: '1' }))],
  ['a policy', () => setOwnPolicy('1', undefined, { ...defaultPolicy, roles: null }, saving)],
  ['settings', () => setOwnSettings({ spaceId: '1' }, defaultSettings, saving)],
  ['a request', () => storeRequestedLink('100', { page, via: 'panel' })],
])('something that others write each time at the same moment: %s', async (_, work) => {
  let writes = 0;
  calls.instead = (path) => {
    if (path !== '/api/v1/entity/set') return undefined;
    writes += 1;
    return Response.json({ code: 'KEY_CONFLICT', message: 'There is one.' }, { status: 409 });
  };
  expect([await endOf(work()), writes > 1]).toEqual(['passing', true]);
});

test('what storage refuses for good stays refused', async () => {
  calls.instead = () => Response.json({ code: 'INVALID_KEY', message: 'No.' }, { status: 400 });
  expect(await endOf(markPending('one'))).toBe('for good');
});
