import { type ApprovalStatus, approvalStatuses } from '../../../contract/api';
import { rowQuery } from '../../../features/overview/row-query';
import type { Handler } from '../../runtime/answering';
import { placeForCaller } from '../../../features/overview/overview-place';
import { seenRows } from '../../../features/overview/seen-rows';

/** With what is looked at beyond them, as many as Confluence looks for in one call. */
const perCall = 225;

/** Counts no design that the person may not see: a counter kept in storage would. */
export const countDesigns: Handler<'countDesigns'> = async ({ of, cursor }, caller) => {
  const place = await placeForCaller(of, caller);
  const query = rowQuery({ ...caller, place, filter: {}, sort: 'changed' });
  const { rows, nextCursor } = await seenRows(query, perCall, cursor, ['countDesigns', place, caller.accountId]);
  const counts = Object.fromEntries(approvalStatuses.map((status) => [status, 0])) as Record<ApprovalStatus, number>;
  for (const { status } of rows) counts[status] += 1;
  return { counts, nextCursor };
};
