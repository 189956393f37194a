import type { ApiOutput, RequestedScope } from '../../../src/contract/api';
import { takeOrCall } from '../bridge/callAhead';
import type { Asked } from './Asked';

/** A call may end among designs that the person may not see, or that do not match: then it goes on from there. */
const mostCalls = 10;

/** The next designs, from a cursor on. `limit`: how many a call gives, where that is not as many as a page shows. */
export async function nextDesigns(
  of: RequestedScope,
  { filter, sort }: Asked,
  cursor: string | null,
  limit?: number,
): Promise<ApiOutput<'listDesigns'>> {
  let from = cursor;
  for (let calls = 1; ; calls += 1) {
    const answer = await takeOrCall('listDesigns', {
      of,
      filter,
      sort,
      ...(from !== null && { cursor: from }),
      ...(limit !== undefined && { limit }),
    });
    if (answer.rows.length > 0 || answer.nextCursor === null || calls === mostCalls) return answer;
    from = answer.nextCursor;
  }
}
