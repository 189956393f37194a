import { indexQuery } from '../../../features/overview/index-query';
import { matchesFilter } from '../../../features/overview/matches-filter';
import type { Handler } from '../../runtime/answering';
import { scopeForCaller } from '../../../features/overview/scope-for-caller';
import { visibleEntries } from '../../../features/overview/visible-entries';
import { overviewRows } from '../../../features/overview/overview-rows';

/**
 * Storage says which designs come next; what is shown of them is read from their pages, as the person. So nobody sees
 * what Confluence would not show them, and a row that is behind its page is of no consequence.
 */
export const listDesigns: Handler<'listDesigns'> = async ({ of, filter, sort, cursor, limit }, caller) => {
  const scope = await scopeForCaller(of, caller);
  const { accountId, today } = caller;
  const query = indexQuery({ scope, filter, sort, accountId, today });
  const { rows, nextCursor } = await visibleEntries(query, limit, cursor, ['listDesigns', scope, accountId]);
  const shown = await overviewRows(
    rows.map(({ pageId }) => pageId),
    scope,
    caller,
  );
  return { rows: shown.filter((row) => matchesFilter(row, filter, accountId)), nextCursor };
};
