import { rowQuery } from '../../../features/overview/row-query';
import { stillMatches } from '../../../features/overview/still-matches';
import type { Handler } from '../../runtime/answering';
import { placeForCaller } from '../../../features/overview/overview-place';
import { seenRows } from '../../../features/overview/seen-rows';
import { shownRows } from '../../../features/overview/shown-rows';

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
