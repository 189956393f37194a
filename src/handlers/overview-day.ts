import { Queue } from '@forge/events';
import { allDesignIds } from '../store/designs';
import { batchesOf } from '../batches';
import { followNotedPolicies } from './status-copies';

/** Designs a job: as many as are read at once. */
const perJob = 25;

/**
 * Once a day: hands all designs to jobs that bring the overview in step with them. Events do that all day; but none comes
 * when a sign-off expires or when an issue moves to another project. Spaces whose designs did not all follow a change of
 * their policy are handed over again.
 */
export async function onOverviewDay(): Promise<void> {
  await followNotedPolicies();
  const queue = new Queue({ key: 'overview-rows' });
  for await (const pageIds of allDesignIds()) {
    if (pageIds.length > 0) await queue.push(batchesOf(pageIds, perJob).map((batch) => ({ body: { pageIds: batch } })));
  }
}
