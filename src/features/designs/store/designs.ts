import { kvs, WhereConditions } from '@forge/kvs';
import { writeIfUnchanged } from '../../../platform/storage/conditional-write';
import { type DesignRecord, linkedIssueOf } from './design-record';
import { readKeys } from '../../../platform/storage/read-keys';
import { tooManyConflicts } from '../../../platform/storage/storage-error';

export const entityName = 'design';
const designs = () => kvs.entity<DesignRecord>(entityName);

/** What holds for a page that has no record yet. */
export const unregistered = (pageId: string): DesignRecord => ({ pageId, version: 0 });

export const getDesignRecord = (pageId: string): Promise<DesignRecord | undefined> => designs().get(pageId);

/** The records of designs, by page id. Who has none is left out. */
export const getDesignRecords = (pageIds: readonly string[]): Promise<Map<string, DesignRecord>> =>
  readKeys<DesignRecord>(pageIds, entityName);

/**
 * Changes a design's record, or makes it where there is none: `change` gets what is stored and gives what shall be, the
 * very same object for no change. Runs again when somebody else wrote in between.
 */
export async function changeDesignRecord(
  pageId: string,
  change: (record: DesignRecord) => DesignRecord,
): Promise<DesignRecord> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const stored = await getDesignRecord(pageId);
    const before = stored ?? unregistered(pageId);
    const after = change(before);
    if (after === before && stored) return stored;
    const next = { ...after, version: before.version + 1 };
    if (await writeIfUnchanged(entityName, pageId, next, stored)) return next;
  }
  throw tooManyConflicts(`the record of design ${pageId}`);
}

/**
 * The designs linked to an issue, in the order of their page ids. `lastPages`: those that were linked to it last, which an
 * index may not know yet. What it knows may have changed since, so every record is read by its key.
 */
export async function designsOfEpic(epicId: string, lastPages: readonly string[]): Promise<DesignRecord[]> {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const query = designs()
      .query()
      .index('by-epic', { partition: [epicId] })
      .limit(100);
    const { results, nextCursor } = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    found.push(...results.map(({ key }) => key));
    cursor = nextCursor;
  } while (cursor !== undefined);
  const records = await getDesignRecords([...found, ...lastPages]);
  const linked = [...records.values()].filter((record) => linkedIssueOf(record) === epicId);
  return linked.toSorted((a, b) => compareIds(a.pageId, b.pageId));
}

const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The next designs in the order of their page ids, behind one of them; fewer than `limit` only where these are the last. */
export async function designsAfter(pageId: string | undefined, limit: number): Promise<DesignRecord[]> {
  const found: DesignRecord[] = [];
  let cursor: string | undefined;
  do {
    const all = designs()
      .query()
      .index('pageId')
      .limit(limit - found.length);
    const query = pageId === undefined ? all : all.where(WhereConditions.greaterThan(pageId));
    const { results, nextCursor } = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    found.push(...results.map(({ value }) => value));
    cursor = nextCursor;
  } while (cursor !== undefined && found.length < limit);
  return found;
}

/** The page ids of all designs. */
export async function everyDesignId(): Promise<string[]> {
  const found: string[] = [];
  for (;;) {
    const designs = await designsAfter(found.at(-1), 100);
    found.push(...designs.map(({ pageId }) => pageId));
    if (designs.length < 100) return found;
  }
}
