import { type PushEvent, Queue } from '@forge/events';
import { batchesOf } from '../../lib/batches';

/** Forge's limit for one push. */
export const mostPerPush = 50;

/** Hands jobs to a queue, in as many pushes as it takes. Throws where one is refused; those before it are handed over. */
export async function pushJobs(queueKey: string, jobs: readonly PushEvent[]): Promise<void> {
  const queue = new Queue({ key: queueKey });
  for (const batch of batchesOf(jobs, mostPerPush)) await queue.push(batch);
}
