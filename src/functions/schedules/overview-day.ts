import { batchesOf } from '../../lib/batches';
import { noteScheduleRun } from '../../features/health/store/schedules';
import { fromTheFirst, handOverPart, type PartOfAll } from '../../features/designs/all-designs';
import { pushJobs } from '../../platform/queue/push-jobs';
import { orSoon } from '../../errors/retry-later';
import { followNotedPolicies } from '../../features/designs/status-copies';

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
  await orSoon(followNotedPolicies);
  await orSoon(() => pushJobs(queueKey, [{ body: fromTheFirst }]));
}

export const handOverOverview = (part: PartOfAll): Promise<void> =>
  handOverPart(queueKey, part, (designs) =>
    batchesOf(
      designs.map(({ pageId }) => pageId),
      perJob,
    ).map((pageIds) => ({ body: { pageIds } })),
  );
