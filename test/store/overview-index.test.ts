import { type IndexEntry, indexEntriesOf } from '../../src/features/overview/index-entry';
import { indexQuery } from '../../src/features/overview/index-query';
import { findEntries, replaceEntries } from '../../src/features/overview/store/overview-index';
import { appStorage } from './app-storage';

const calls = appStorage();

const rows = (title: string, ...awaited: string[]): IndexEntry[] =>
  indexEntriesOf({
    pageId: '42',
    spaceId: '7',
    projectId: undefined,
    title,
    status: 'inReview',
    changedAt: '2026-11-20T09:00:00.000Z',
    milestoneDue: null,
    questionDue: null,
    awaited,
  });
const listKeysOf = (given: readonly IndexEntry[]) => given.map(({ listKey }) => listKey).sort();

/** The listKeys that the design stands on, by every row that storage has of it. */
async function listKeys(): Promise<string[]> {
  const people = Array.from({ length: 80 }, (_, index) => `p${String(index)}`);
  const found: string[] = [];
  for (const { listKey } of rows('Any', ...people)) {
    const all = { listKey, sort: 'changed' as const, until: undefined, conditions: [] };
    if ((await findEntries(all, 10)).rows.length > 0) found.push(listKey);
  }
  return found.sort();
}

test('two that put a design on different listKeys at once leave no row behind', async () => {
  await replaceEntries('42', rows('One', 'p1'));
  await Promise.all([
    replaceEntries('42', rows('Two', 'p2', 'p3')),
    replaceEntries('42', rows('Three', 'p4')),
    replaceEntries('42', rows('Four', 'p5')),
  ]);
  await replaceEntries('42', rows('Five', 'p6'));
  expect(await listKeys()).toEqual(listKeysOf(rows('Five', 'p6')));
});

test('two that put a new design on different listKeys at once leave no row behind', async () => {
  await Promise.all([replaceEntries('42', rows('One', 'p1')), replaceEntries('42', rows('Two', 'p2'))]);
  await replaceEntries('42', []);
  expect(await listKeys()).toEqual([]);
});

test('what was cut short among many listKeys is found again, and leaves no row behind', async () => {
  const people = Array.from({ length: 60 }, (_, index) => `p${String(index)}`);
  let left = 2;
  calls.instead = (path) => {
    if (path !== '/api/v1/transaction' || left-- > 0) return undefined;
    return Response.json({ code: 'INTERNAL', message: 'Cut short.' }, { status: 503 });
  };
  await expect(replaceEntries('42', rows('One', ...people))).rejects.toThrow('Cut short.');
  calls.instead = () => undefined;
  const whileCut = (await listKeys()).length;
  await replaceEntries('42', rows('One', ...people));
  const whole = await listKeys();
  await replaceEntries('42', rows('One', 'p1'));
  expect([whileCut > 2, whole, await listKeys()]).toEqual([
    true,
    listKeysOf(rows('One', ...people)),
    listKeysOf(rows('One', 'p1')),
  ]);
});

test('where nothing changed, nothing is written', async () => {
  await replaceEntries('42', rows('One', 'p1'));
  const paths: string[] = [];
  calls.before = (path) => {
    paths.push(path);
  };
  await replaceEntries('42', rows('One', 'p1'));
  expect(paths).toEqual(['/api/v1/entity/get']);
});

test('a cursor that storage does not take any more says that the list has changed', async () => {
  const query = indexQuery({
    scope: { spaceId: '7' },
    filter: {},
    sort: 'changed',
    accountId: 'p1',
    today: '2026-11-20',
  });
  await expect(findEntries(query, 10, 'long ago')).rejects.toMatchObject({
    code: 'list-changed',
    reason: { key: 'overview.listChanged.message' },
  });
});
