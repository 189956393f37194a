import { isDeepStrictEqual } from 'node:util';
import { Filter, FilterConditions, ForgeKvsAPIError, kvs, Sort, WhereConditions } from '@forge/kvs';
import type { OverviewSort } from '../../../contract/api';
import type { IndexEntry } from '../index-entry';
import { batchesOf } from '../../../lib/batches';
import { Failure } from '../../../errors/failure';
import type { IndexCondition, IndexQuery } from '../index-query';
import { listKeyOfPerson } from '../list-key';
import { message } from '../../../i18n/message';
import { ensureCursorKey } from '../../../platform/storage/cursor-key';
import {
  type TransactionWrite,
  writeIfUnchanged,
  writeInTransaction,
} from '../../../platform/storage/conditional-write';
import { tooManyConflicts } from '../../../platform/storage/storage-error';

const entityName = 'overview-entry';

/** The row on the listKey of the page's space knows where the others are. */
interface StoredRow extends IndexEntry {
  otherListKeys?: string[];
  /** The others are being put on their listKeys, or that was cut short. */
  isUnfinished?: boolean;
  /** Goes up by one with each change; a change made on an older one is refused. */
  version: number;
}

const rows = () => kvs.entity<StoredRow>(entityName);
const keyOn = (pageId: string, listKey: string) => `${pageId}:${listKey}`;

const orders: Record<OverviewSort, { index: string; sort: Sort }> = {
  changed: { index: 'by-change', sort: Sort.DESC },
  title: { index: 'by-title', sort: Sort.ASC },
  milestone: { index: 'by-milestone', sort: Sort.ASC },
  question: { index: 'by-question', sort: Sort.ASC },
};

const mostPerQuery = 100;
/** Storage may give fewer than there are where conditions sort out many: it is asked again, and not for ever. */
const mostQueries = 20;

export interface FoundEntries {
  rows: IndexEntry[];
  nextCursor: string | undefined;
}

/** The next rows, `limit` at most. Without a `nextCursor`, there are no more. */
export async function findEntries(query: IndexQuery, limit: number, cursor?: string): Promise<FoundEntries> {
  const found: IndexEntry[] = [];
  let nextCursor = cursor;
  for (let asked = 0; asked < mostQueries; asked += 1) {
    const page = await queried(query, Math.min(limit - found.length, mostPerQuery), nextCursor);
    found.push(...page.results.map(({ value }) => value));
    nextCursor = page.nextCursor;
    if (nextCursor === undefined || found.length >= limit) break;
  }
  return { rows: found, nextCursor };
}

function queried({ listKey, sort: by, until, conditions }: IndexQuery, limit: number, cursor: string | undefined) {
  const { index, sort } = orders[by];
  const withListKey = rows()
    .query()
    .index(index, { partition: [listKey] })
    .sort(sort)
    .limit(limit);
  const inOrder = until === undefined ? withListKey : withListKey.where(WhereConditions.lessThan(until));
  const [first, ...others] = conditions;
  const meeting =
    first === undefined ? inOrder : inOrder.filters(others.reduce(withCondition, withCondition(new Filter(), first)));
  return cursor === undefined ? meeting.getMany() : unlessOutdated(meeting.cursor(cursor).getMany());
}

/** Storage does not keep cursors for ever, and does not say which refusal is of one. */
async function unlessOutdated<Found>(found: Promise<Found>): Promise<Found> {
  try {
    return await found;
  } catch (error) {
    const status = error instanceof ForgeKvsAPIError ? error.responseDetails.status : 0;
    if (status < 400 || status >= 500 || status === 429) throw error;
    throw cursorExpired();
  }
}

export const cursorExpired = (): Failure =>
  new Failure('list-changed', message('overview.listChanged.message'), message('overview.listChanged.advice'));

const withCondition = (filter: Pick<Filter<StoredRow>, 'and'>, condition: IndexCondition) =>
  filter.and(condition.attribute, meaning(condition));

function meaning(condition: IndexCondition) {
  if ('is' in condition) return FilterConditions.equalTo(condition.is);
  return 'before' in condition
    ? FilterConditions.lessThan(condition.before)
    : FilterConditions.contains(condition.contains);
}

/** Whether a design stands on any listKey. */
export const hasEntries = async (pageId: string): Promise<boolean> => (await rows().get(pageId)) !== undefined;

const tries = 5;
/** What storage writes at once, beside the row that names the others. */
const mostAlong = 24;

/** Puts a design on these listKeys and no others; without any, on none. Writes nothing where it stands as it should. */
export async function replaceEntries(pageId: string, next: readonly IndexEntry[]): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const found = await rows().get(pageId);
    if (!found && next.length > 0) await ensureCursorKey();
    if (await putRowsOver(found, pageId, next)) return;
  }
  throw tooManyConflicts(`the rows of design ${pageId}`);
}

/**
 * `false` where somebody else put them meanwhile. Every write is of what is there as it was read, and a listKey is named
 * before a row stands on it: two at once leave no row behind, and what is cut short is found again, and done again.
 */
async function putRowsOver(
  found: StoredRow | undefined,
  pageId: string,
  [main, ...copies]: readonly IndexEntry[],
): Promise<boolean> {
  if (!main && !found) return true;
  const otherListKeys = copies.map(({ listKey }) => listKey);
  const wanted = main && { ...main, ...(otherListKeys.length > 0 && { otherListKeys }) };
  if (found && isDeepStrictEqual({ ...found, version: 0 }, { ...wanted, version: 0 })) return true;
  const gone = (found?.otherListKeys ?? []).filter((listKey) => !otherListKeys.includes(listKey));
  const along: TransactionWrite[] = [
    ...copies.map((row) => ({ key: keyOn(pageId, row.listKey), value: row, entityName })),
    ...gone.map((listKey) => ({ key: keyOn(pageId, listKey), value: undefined, entityName })),
  ];
  const isAtOnce = found !== undefined && along.length <= mostAlong;
  const named = isAtOnce ? found : await nameShelves(found, pageId, main, [...otherListKeys, ...gone]);
  if (!named) return false;
  const batches = batchesOf(along, mostAlong);
  for (const batch of batches.slice(0, -1)) {
    if (!(await writeInTransaction(entityName, pageId, 'same', named, batch))) return false;
  }
  const last = wanted ? { ...wanted, version: named.version + 1 } : 'gone';
  return writeInTransaction(entityName, pageId, last, named, batches.at(-1) ?? []);
}

/** The row that names all listKeys that the design may stand on for a while; undefined where somebody else was faster. */
async function nameShelves(
  found: StoredRow | undefined,
  pageId: string,
  main: IndexEntry | undefined,
  otherListKeys: string[],
): Promise<StoredRow | undefined> {
  const row = found ?? main;
  if (!row) return undefined;
  const named = { ...row, otherListKeys, isUnfinished: true, version: (found?.version ?? 0) + 1 };
  return (await writeIfUnchanged<StoredRow>(entityName, pageId, named, found)) ? named : undefined;
}

/** Takes a design off the listKeys of some people, by the key of any of its rows. `false` where somebody else put its rows meanwhile. */
export async function removePersonEntries(key: string, accountIds: readonly string[]): Promise<boolean> {
  const [pageId = ''] = key.split(':');
  const listKeys = accountIds.map(listKeyOfPerson);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const found = await rows().get(pageId);
    const gone = (found?.otherListKeys ?? []).filter((listKey) => listKeys.includes(listKey)).slice(0, mostAlong);
    if (!found || gone.length === 0) {
      // A row that no other names was left behind.
      if (listKeys.some((listKey) => key === keyOn(pageId, listKey))) await rows().delete(key);
      return true;
    }
    const { otherListKeys = [], ...row } = found;
    const left = otherListKeys.filter((listKey) => !gone.includes(listKey));
    const next = { ...row, ...(left.length > 0 && { otherListKeys: left }), version: found.version + 1 };
    const along = gone.map((listKey) => ({ key: keyOn(pageId, listKey), value: undefined, entityName }));
    if ((await writeInTransaction<StoredRow>(entityName, pageId, next, found, along)) && gone.length < mostAlong)
      return true;
  }
  return false;
}
