import { isDeepStrictEqual } from 'node:util';
import { Filter, FilterConditions, kvs, Sort, WhereConditions } from '@forge/kvs';
import type { OverviewSort } from '../api';
import type { DesignRow } from '../overview/design-row';
import type { RowCondition, RowQuery } from '../overview/row-query';

const entityName = 'design-row';

/** The row on the shelf of the page's space knows where the others are. */
interface StoredRow extends DesignRow {
  alsoOn?: string[];
}

const rows = () => kvs.entity<StoredRow>(entityName);
const keyOn = (pageId: string, shelf: string) => `${pageId}:${shelf}`;

const orders: Record<OverviewSort, { index: string; sort: Sort }> = {
  changed: { index: 'by-change', sort: Sort.DESC },
  title: { index: 'by-title', sort: Sort.ASC },
  milestone: { index: 'by-milestone', sort: Sort.ASC },
  question: { index: 'by-question', sort: Sort.ASC },
};

const mostPerQuery = 100;
/** Storage may give fewer than there are where conditions sort out many: it is asked again, and not for ever. */
const mostQueries = 20;

export interface FoundRows {
  rows: DesignRow[];
  nextCursor: string | undefined;
}

/** The next rows, `limit` at most. Without a `nextCursor`, there are no more. */
export async function findRows(query: RowQuery, limit: number, cursor?: string): Promise<FoundRows> {
  const found: DesignRow[] = [];
  let nextCursor = cursor;
  for (let asked = 0; asked < mostQueries; asked += 1) {
    const page = await queried(query, Math.min(limit - found.length, mostPerQuery), nextCursor);
    found.push(...page.results.map(({ value }) => value));
    nextCursor = page.nextCursor;
    if (nextCursor === undefined || found.length >= limit) break;
  }
  return { rows: found, nextCursor };
}

function queried({ shelf, sort: by, until, conditions }: RowQuery, limit: number, cursor: string | undefined) {
  const { index, sort } = orders[by];
  const onShelf = rows()
    .query()
    .index(index, { partition: [shelf] })
    .sort(sort)
    .limit(limit);
  const inOrder = until === undefined ? onShelf : onShelf.where(WhereConditions.lessThan(until));
  const [first, ...others] = conditions;
  const meeting =
    first === undefined ? inOrder : inOrder.filters(others.reduce(withCondition, withCondition(new Filter(), first)));
  return (cursor === undefined ? meeting : meeting.cursor(cursor)).getMany();
}

const withCondition = (filter: Pick<Filter<StoredRow>, 'and'>, condition: RowCondition) =>
  filter.and(condition.attribute, meaning(condition));

function meaning(condition: RowCondition) {
  if ('is' in condition) return FilterConditions.equalTo(condition.is);
  return 'before' in condition
    ? FilterConditions.lessThan(condition.before)
    : FilterConditions.contains(condition.contains);
}

/** Puts a design on these shelves and no others; without any, on none. Writes nothing where it stands as it should. */
export async function putRows(pageId: string, next: readonly DesignRow[]): Promise<void> {
  const stored = await rows().get(pageId);
  const [main, ...copies] = next;
  const wanted = main && { ...main, ...(copies.length > 0 && { alsoOn: copies.map(({ shelf }) => shelf) }) };
  if (isDeepStrictEqual(stored, wanted)) return;
  const gone = (stored?.alsoOn ?? []).filter((shelf) => copies.every((copy) => copy.shelf !== shelf));
  // The row that names the others comes last: what is cut short before is found again, and done again.
  await inTransactions([
    ...copies.map((row) => ({ key: keyOn(pageId, row.shelf), row })),
    ...gone.map((shelf) => ({ key: keyOn(pageId, shelf), row: undefined })),
    ...(wanted || stored ? [{ key: pageId, row: wanted }] : []),
  ]);
}

const mostInTransaction = 25;

/** `row`: what shall be there; undefined for nothing. */
async function inTransactions(changes: readonly { key: string; row: StoredRow | undefined }[]): Promise<void> {
  for (let start = 0; start < changes.length; start += mostInTransaction) {
    const transaction = kvs.transact();
    for (const { key, row } of changes.slice(start, start + mostInTransaction)) {
      if (row) transaction.set(key, row, { entityName });
      else transaction.delete(key, { entityName });
    }
    await transaction.execute();
  }
}
