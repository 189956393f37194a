import { kvs } from '@forge/kvs';
import { setIfAbsent } from '../storage/set-if-absent';

const keyOf = (job: string) => `pending:${job}`;

/** A job that has not begun by then is taken for one that never came: another one does no harm. */
const trustedForMilliseconds = 120_000;
const keptForDays = 1;

/**
 * Announces a job that works on what is there when it begins. `false` where one is announced that has not begun: it will
 * see what has happened until now, and a second one would see the same.
 */
export async function announceJob(job: string): Promise<boolean> {
  const now = Date.now();
  const announcedAt = await setIfAbsent(keyOf(job), now, keptForDays);
  if (announcedAt === undefined) return true;
  if (announcedAt > now - trustedForMilliseconds) return false;
  await kvs.set(keyOf(job), now, { ttl: { unit: 'DAYS', value: keptForDays } });
  return true;
}

/** For a job that begins, before it reads anything: what happens from now on needs another one. Or for one that never will. */
export const jobBegins = (job: string): Promise<void> => kvs.delete(keyOf(job));
