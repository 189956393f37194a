import { asUser } from '@forge/api';
import { type ApprovalStatus, approvalStatuses } from '../api';
import { pagesThatMayBeSeen } from '../atlassian/confluence/pages';
import { rowQuery } from '../overview/row-query';
import { findRows } from '../store/overview-rows';
import type { Handler } from './answering';
import { placeOf } from './overview-place';

/** As many as Confluence looks for in one call. */
const perCall = 250;

/** Counts no design that the person may not see: a counter kept in storage would. */
export const countDesigns: Handler<'countDesigns'> = async ({ of, cursor }, caller) => {
  const query = rowQuery({ ...caller, place: placeOf(of, caller), filter: {}, sort: 'changed' });
  const { rows, nextCursor } = await findRows(query, perCall, cursor);
  const seen = await pagesThatMayBeSeen(
    asUser(),
    rows.map(({ pageId }) => pageId),
  );
  const counts = Object.fromEntries(approvalStatuses.map((status) => [status, 0])) as Record<ApprovalStatus, number>;
  for (const { pageId, status } of rows) if (seen.has(pageId)) counts[status] += 1;
  return { counts, nextCursor: nextCursor ?? null };
};
