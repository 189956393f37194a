import { asUser } from '@forge/api';
import { stableJson } from '../../adf/normal-form';
import { pagesThatMayBeSeen } from '../../platform/confluence/pages';
import type { IndexEntry } from './index-entry';
import type { IndexQuery } from './index-query';
import { openCursor, sealCursor } from './sealed-cursor';
import { ensureCursorKey } from '../../platform/storage/cursor-key';
import { findEntries, cursorExpired } from './store/overview-index';

/** As many as Confluence looks for in one call. */
const largestBatch = 250;
/** What is looked at beyond the rows asked for, at first: enough to tell whether more follow. */
const ahead = 25;
/** Beyond that many batches of rows that the person may not see, reading on tells that there are some. */
const mostBatches = 5;

export interface VisibleEntries {
  rows: IndexEntry[];
  nextCursor: string | null;
}

/**
 * The next rows of designs that the person may see, `limit` at most. Designs that they may not see make no page shorter
 * and lead to no next one, as far as `mostBatches` reach. `bound`: what the cursor belongs to, beside the query.
 */
export async function visibleEntries(
  query: IndexQuery,
  limit: number,
  cursor: string | undefined,
  bound: unknown,
): Promise<VisibleEntries> {
  const name = stableJson([query, bound]);
  const rows: IndexEntry[] = [];
  let at = cursor === undefined ? undefined : await opened(cursor, name);
  for (let batch = 0; batch < mostBatches; batch += 1) {
    const size = batch === 0 ? Math.min(limit + ahead, largestBatch) : largestBatch;
    const found = await findEntries(query, size, at);
    const seen = await pagesThatMayBeSeen(
      asUser(),
      found.rows.map(({ pageId }) => pageId),
    );
    const visible = found.rows.filter(({ pageId }) => seen.has(pageId));
    const room = limit - rows.length;
    rows.push(...visible.slice(0, room));
    if (visible.length > room) {
      const taken = visible[room - 1];
      const next = taken === undefined ? at : await cursorAfter(query, found.rows.indexOf(taken) + 1, at);
      return { rows, nextCursor: await sealed(next, name) };
    }
    at = found.nextCursor;
    if (at === undefined) break;
  }
  return { rows, nextCursor: await sealed(at, name) };
}

/** Storage tells a cursor for the end of what it gives, so it is asked for as many as were taken. */
const cursorAfter = async (query: IndexQuery, count: number, from: string | undefined): Promise<string | undefined> =>
  (await findEntries(query, count, from)).nextCursor;

async function opened(cursor: string, name: string): Promise<string> {
  const found = openCursor(cursor, name, await ensureCursorKey());
  if (found === undefined) throw cursorExpired();
  return found;
}

const sealed = async (cursor: string | undefined, name: string): Promise<string | null> =>
  cursor === undefined ? null : sealCursor(cursor, name, await ensureCursorKey());
