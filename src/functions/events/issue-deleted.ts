import type { InvocationError } from '@forge/events';
import { z } from 'zod';
import { mapBounded } from '../../lib/map-bounded';
import { withEndedLink, linkedIssueOf } from '../../features/designs/store/design-record';
import { changeDesignRecord, designsOfEpic } from '../../features/designs/store/designs';
import { recentPagesOf } from '../../features/designs/store/recent-pages';
import { ownerOfTracking } from '../../features/designs/store/tracking-owners';
import { isIssueGone, withTrackingMissing } from '../../features/designs/issue-presence';
import { pushJobs } from '../../platform/queue/push-jobs';
import { retriedByForge } from '../../errors/retry';
import { pageJob, statusQueue } from '../../features/designs/status-queue';

const event = z.object({ issue: z.object({ id: z.coerce.string().regex(/^\d{1,20}$/) }) });

/** Records at a time. */
const together = 4;

/**
 * An issue was deleted in Jira: links to it end. The id in an event is a key to look up: of an issue that no design was
 * ever linked to, and that is no tracking issue, nothing is asked of Jira; and what Jira still has was not deleted.
 */
export function onIssueDeleted(payload: unknown): Promise<InvocationError | undefined> {
  const { data } = event.safeParse(payload);
  if (!data) return Promise.resolve(undefined);
  const { id } = data.issue;
  return retriedByForge(async () => {
    const [lastPages, tracked] = await Promise.all([recentPagesOf(id), ownerOfTracking(id)]);
    if (lastPages.length === 0 && tracked === undefined) return undefined;
    if (!(await isIssueGone(id))) return undefined;
    const linked = lastPages.length === 0 ? [] : (await designsOfEpic(id, lastPages)).map(({ pageId }) => pageId);
    await mapBounded(linked, together, (pageId) =>
      changeDesignRecord(pageId, (record) =>
        linkedIssueOf(record) === id ? withEndedLink(record, 'issue-deleted') : record,
      ),
    );
    if (tracked !== undefined) {
      await changeDesignRecord(tracked, (record) =>
        record.trackingIssueId === id ? withTrackingMissing(record, true) : record,
      );
    }
    await pushJobs(
      statusQueue,
      linked.map((pageId) => pageJob(pageId)),
    );
    return undefined;
  });
}
