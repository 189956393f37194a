import { batchesOf } from '../../lib/batches';
import { noteScheduleRun } from '../../features/health/store/schedules';
import { firstBatch, pushDesignBatch, type DesignBatch } from '../../features/designs/design-batches';
import { pushJobs } from '../../platform/queue/push-jobs';
import { retriedInPlace } from '../../errors/retry';
import { resumePolicyChanges } from '../../features/designs/status-queue';

const queueKey = 'overview-rows';

/** Designs a job: as many as are read at once. */
const perJob = 25;

/**
 * Once a day: hands all designs to jobs that bring the overview, and whatever else is seen of them, in step with them,
 * part by part. Events do that all day; but none comes when a sign-off expires, an issue moves to another project, a page
 * above is restricted or moved, or a space or a tree of pages is deleted, and others get lost. Spaces whose designs did
 * not all follow a change of their policy are handed over again.
 */
export async function onOverviewDay(): Promise<void> {
  await noteScheduleRun('overview-day');
  await retriedInPlace(resumePolicyChanges);
  await retriedInPlace(() => pushJobs(queueKey, [{ body: firstBatch }]));
}

export const queueOverviewRefresh = (part: DesignBatch): Promise<void> =>
  pushDesignBatch(queueKey, part, (designs) =>
    batchesOf(
      designs.map(({ pageId }) => pageId),
      perJob,
    ).map((pageIds) => ({ body: { pageIds } })),
  );
