import { type ApprovalStatus, approvalStatuses } from '../../../contract/api';
import { indexQuery } from '../../../features/overview/index-query';
import type { Handler } from '../../runtime/answering';
import { scopeForCaller } from '../../../features/overview/scope-for-caller';
import { visibleEntries } from '../../../features/overview/visible-entries';

/** With what is looked at beyond them, as many as Confluence looks for in one call. */
const perCall = 225;

/** Counts no design that the person may not see: a counter kept in storage would. */
export const countDesigns: Handler<'countDesigns'> = async ({ of, cursor }, caller) => {
  const scope = await scopeForCaller(of, caller);
  const query = indexQuery({ ...caller, scope, filter: {}, sort: 'changed' });
  const { rows, nextCursor } = await visibleEntries(query, perCall, cursor, ['countDesigns', scope, caller.accountId]);
  const counts = Object.fromEntries(approvalStatuses.map((status) => [status, 0])) as Record<ApprovalStatus, number>;
  for (const { status } of rows) counts[status] += 1;
  return { counts, nextCursor };
};
