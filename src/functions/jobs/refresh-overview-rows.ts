import type { AsyncEvent, InvocationError } from '@forge/events';
import { z } from 'zod';
import { designBatch } from '../../features/designs/design-batches';
import { syncChangedTickets } from '../../features/sync/changed-tickets';
import { queueOverviewRefresh } from '../schedules/overview-day';
import { pushJobs } from '../../platform/queue/push-jobs';
import { refreshOverview } from '../../features/overview/refresh-overview';
import { retriedByForge } from '../../errors/retry';
import { pageJob, statusQueue } from '../../features/designs/status-queue';

const job = z.union([z.object({ pageIds: z.array(z.string().regex(/^\d{1,20}$/)).max(25) }), designBatch]);

/** The daily look at some designs, or the next part of all of them. */
export async function refreshOverviewRows(event: AsyncEvent): Promise<InvocationError | undefined> {
  const { data } = job.safeParse(event.body);
  if (!data) return undefined;
  return retriedByForge(async () => {
    await ('pageIds' in data ? lookAt(data.pageIds) : queueOverviewRefresh(data));
    return undefined;
  });
}

/** Brings rows of the overview in step with their pages, and hands over what else is seen of the designs. */
async function lookAt(pageIds: readonly string[]): Promise<void> {
  await refreshOverview(pageIds);
  await pushJobs(
    statusQueue,
    pageIds.map((pageId) => pageJob(pageId, undefined, true)),
  );
  await syncChangedTickets(pageIds);
}
