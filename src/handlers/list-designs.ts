import type { OverviewRow } from '../api';
import { rowQuery } from '../overview/row-query';
import { stillMatches } from '../overview/still-matches';
import { findRows } from '../store/overview-rows';
import type { Handler } from './answering';
import { placeOf } from './overview-place';
import { shownRows } from './shown-rows';

/** How often more rows are looked for where the person may not see what was found. */
const mostRounds = 4;

/**
 * Storage says which designs come next; what is shown of them is read from their pages, as the person. So nobody sees
 * what Confluence would not show them, and a row that is behind its page is of no consequence.
 */
export const listDesigns: Handler<'listDesigns'> = async ({ of, filter, sort, cursor, limit }, caller) => {
  const place = placeOf(of, caller);
  const { accountId, today } = caller;
  const query = rowQuery({ place, filter, sort, accountId, today });
  const rows: OverviewRow[] = [];
  let next = cursor;
  for (let round = 0; round < mostRounds; round += 1) {
    const found = await findRows(query, limit - rows.length, next);
    const pageIds = found.rows.map(({ pageId }) => pageId);
    const shown = await shownRows(pageIds, place, caller);
    rows.push(...shown.filter((row) => stillMatches(row, filter, accountId)));
    next = found.nextCursor;
    if (next === undefined || rows.length >= limit) break;
  }
  return { rows, nextCursor: next ?? null };
};
