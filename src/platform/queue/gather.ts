import type { PushEvent } from '@forge/events';
import { announceJob, jobBegins } from './pending-jobs';
import { pushJobs } from './push-jobs';

/**
 * Hands over a job unless one of that name is waiting, which will see what there is to see. The job says with `jobBegins`
 * that it does not wait any more, before it reads anything.
 */
export async function gather(name: string, queueKey: string, job: PushEvent): Promise<void> {
  if (!(await announceJob(name))) return;
  try {
    await pushJobs(queueKey, [job]);
  } catch (error) {
    await jobBegins(name);
    throw error;
  }
}
