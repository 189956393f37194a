import { batchesOf } from '../batches';
import { noteScheduleRun } from '../store/schedules';
import { fromTheFirst, handOverPart, type PartOfAll } from './all-designs';
import { pushJobs } from './push-jobs';
import { orSoon } from './retry-later';
import { followNotedPolicies } from './status-copies';

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
