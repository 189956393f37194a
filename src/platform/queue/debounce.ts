import type { PushEvent } from '@forge/events';
import { kvs } from '@forge/kvs';
import { setIfAbsent } from '../storage/set-if-absent';
import { pushJobs } from './push-jobs';

const keyOf = (job: string) => `pending:${job}`;

/** A job that has not started by then counts as lost, because a second one does no harm. */
const trustedForMilliseconds = 120_000;
const keptForDays = 1;

/**
 * Pushes a job unless one of that name is queued and not started: that one will read the current state anyway. The job
 * calls `clearPending` before it reads anything.
 */
export async function pushDebounced(name: string, queueKey: string, job: PushEvent): Promise<void> {
  if (!(await markPending(name))) return;
  try {
    await pushJobs(queueKey, [job]);
  } catch (error) {
    await clearPending(name);
    throw error;
  }
}

/** Returns false if a job of that name is queued and not started. */
export async function markPending(job: string): Promise<boolean> {
  const now = Date.now();
  const announcedAt = await setIfAbsent(keyOf(job), now, keptForDays);
  if (announcedAt === undefined) return true;
  if (announcedAt > now - trustedForMilliseconds) return false;
  await kvs.set(keyOf(job), now, { ttl: { unit: 'DAYS', value: keptForDays } });
  return true;
}

/** Marks a job as started, so that what happens from now on queues another one; or as one that never will be. */
export const clearPending = (job: string): Promise<void> => kvs.delete(keyOf(job));
