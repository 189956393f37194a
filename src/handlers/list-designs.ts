import { rowQuery } from '../overview/row-query';
import { stillMatches } from '../overview/still-matches';
import type { Handler } from './answering';
import { placeForCaller } from './overview-place';
import { seenRows } from './seen-rows';
import { shownRows } from './shown-rows';

/**
 * Storage says which designs come next; what is shown of them is read from their pages, as the person. So nobody sees
 * what Confluence would not show them, and a row that is behind its page is of no consequence.
 */
export const listDesigns: Handler<'listDesigns'> = async ({ of, filter, sort, cursor, limit }, caller) => {
  const place = await placeForCaller(of, caller);
  const { accountId, today } = caller;
  const query = rowQuery({ place, filter, sort, accountId, today });
  const { rows, nextCursor } = await seenRows(query, limit, cursor, ['listDesigns', place, accountId]);
  const shown = await shownRows(
    rows.map(({ pageId }) => pageId),
    place,
    caller,
  );
  return { rows: shown.filter((row) => stillMatches(row, filter, accountId)), nextCursor };
};
