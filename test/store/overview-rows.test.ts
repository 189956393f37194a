import { type DesignRow, rowsOf } from '../../src/features/overview/design-row';
import { rowQuery } from '../../src/features/overview/row-query';
import { findRows, putRows } from '../../src/features/overview/store/overview-rows';
import { appStorage } from './app-storage';

const calls = appStorage();

const rows = (title: string, ...awaited: string[]): DesignRow[] =>
  rowsOf({
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
const shelvesOf = (given: readonly DesignRow[]) => given.map(({ shelf }) => shelf).sort();

/** The shelves that the design stands on, by every row that storage has of it. */
async function shelves(): Promise<string[]> {
  const people = Array.from({ length: 80 }, (_, index) => `p${String(index)}`);
  const found: string[] = [];
  for (const { shelf } of rows('Any', ...people)) {
    const all = { shelf, sort: 'changed' as const, until: undefined, conditions: [] };
    if ((await findRows(all, 10)).rows.length > 0) found.push(shelf);
  }
  return found.sort();
}

test('two that put a design on different shelves at once leave no row behind', async () => {
  await putRows('42', rows('One', 'p1'));
  await Promise.all([
    putRows('42', rows('Two', 'p2', 'p3')),
    putRows('42', rows('Three', 'p4')),
    putRows('42', rows('Four', 'p5')),
  ]);
  await putRows('42', rows('Five', 'p6'));
  expect(await shelves()).toEqual(shelvesOf(rows('Five', 'p6')));
});

test('two that put a new design on different shelves at once leave no row behind', async () => {
  await Promise.all([putRows('42', rows('One', 'p1')), putRows('42', rows('Two', 'p2'))]);
  await putRows('42', []);
  expect(await shelves()).toEqual([]);
});

test('what was cut short among many shelves is found again, and leaves no row behind', async () => {
  const people = Array.from({ length: 60 }, (_, index) => `p${String(index)}`);
  let left = 2;
  calls.instead = (path) => {
    if (path !== '/api/v1/transaction' || left-- > 0) return undefined;
    return Response.json({ code: 'INTERNAL', message: 'Cut short.' }, { status: 503 });
  };
  await expect(putRows('42', rows('One', ...people))).rejects.toThrow('Cut short.');
  calls.instead = () => undefined;
  const whileCut = (await shelves()).length;
  await putRows('42', rows('One', ...people));
  const whole = await shelves();
  await putRows('42', rows('One', 'p1'));
  expect([whileCut > 2, whole, await shelves()]).toEqual([
    true,
    shelvesOf(rows('One', ...people)),
    shelvesOf(rows('One', 'p1')),
  ]);
});

test('where nothing changed, nothing is written', async () => {
  await putRows('42', rows('One', 'p1'));
  const paths: string[] = [];
  calls.before = (path) => {
    paths.push(path);
  };
  await putRows('42', rows('One', 'p1'));
  expect(paths).toEqual(['/api/v1/entity/get']);
});

test('a cursor that storage does not take any more says that the list has changed', async () => {
  const query = rowQuery({
    place: { spaceId: '7' },
    filter: {},
    sort: 'changed',
    accountId: 'p1',
    today: '2026-11-20',
  });
  await expect(findRows(query, 10, 'long ago')).rejects.toMatchObject({
    code: 'list-changed',
    reason: { key: 'overview.listChanged.message' },
  });
});
