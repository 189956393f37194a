import { Filter, FilterConditions, ForgeKvsAPIError, kvs } from '@forge/kvs';
import { pauseAfter } from '../../../platform/storage/pause-after';
import { describeStorageError, isLostRace, isStorageError } from '../../../platform/storage/storage-error';

/** Longer than a function may run: a lock that outlives its holder is nobody's. */
const heldForSeconds = 40;

/** Who holds a page's lock while it follows Jira, and no person syncs. */
export const theApp = 'app';

const entityName = 'sync-lock';

interface SyncLock {
  [attribute: string]: unknown;
  token: string;
  holder: string;
  /** Milliseconds since the epoch. */
  until: number;
}

/** Who syncs the design at this moment, where the lock could not be had. */
export interface LockHolder {
  holder: string;
}

/**
 * Runs `work` while no other sync of the same design runs; gives who holds the lock instead, where somebody does.
 * Expired entries may stay readable for days, so the time in the lock decides, not its presence.
 */
export async function withSyncLock<Result>(
  pageId: string,
  holder: string,
  work: () => Promise<Result>,
): Promise<{ result: Result } | LockHolder> {
  const lock: SyncLock = { token: crypto.randomUUID(), holder, until: Date.now() + heldForSeconds * 1000 };
  const taken = await acquire(pageId, lock);
  if (taken) return taken;
  try {
    return { result: await work() };
  } finally {
    await release(pageId, lock);
  }
}

const locks = () => kvs.entity<SyncLock>(entityName);

const held = (token: string) => ({
  entityName,
  conditions: new Filter<SyncLock>().and('token', FilterConditions.equalTo(token)),
});

/** How often a lock that is given back at the very moment is asked for again. */
const tries = 5;

async function acquire(pageId: string, lock: SyncLock): Promise<LockHolder | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    const refusal = await take(pageId, lock);
    if (!refusal) return undefined;
    const other = await locks().get(pageId);
    if (other && other.until > Date.now()) return { holder: other.holder };
    if (other && (await takeOver(pageId, lock, other))) return undefined;
    // Given back, or taken over by somebody else, between two looks.
    if (attempt === tries) throw refusal;
    await pauseAfter(attempt);
  }
}

/** Takes a lock that nobody has; storage's refusal where somebody has it. */
async function take(pageId: string, lock: SyncLock): Promise<ForgeKvsAPIError | undefined> {
  try {
    await locks().set(pageId, lock, { keyPolicy: 'FAIL_IF_EXISTS' });
    return undefined;
  } catch (error) {
    if (error instanceof ForgeKvsAPIError) return error;
    throw error;
  }
}

async function takeOver(pageId: string, lock: SyncLock, expired: SyncLock): Promise<boolean> {
  try {
    await kvs.transact().set(pageId, lock, held(expired.token)).execute();
    return true;
  } catch (error) {
    if (error instanceof ForgeKvsAPIError) return false;
    throw error;
  }
}

/** Never fails: what the work gave must not be lost, and a lock expires by itself. */
async function release(pageId: string, lock: SyncLock): Promise<void> {
  try {
    for (let attempt = 1; !(await isReleased(pageId, lock)); attempt += 1) {
      if (attempt === tries) throw new Error('Others kept colliding');
      await pauseAfter(attempt);
    }
  } catch (error) {
    console.warn(`The sync lock of page ${pageId} was left to expire: ${nameOf(error)}`);
  }
}

/** `false` where somebody asked for the lock at the same moment, and it is still ours. */
async function isReleased(pageId: string, lock: SyncLock): Promise<boolean> {
  try {
    await kvs.transact().delete(pageId, held(lock.token)).execute();
    return true;
  } catch (error) {
    if (!isLostRace(error)) throw error;
    // Where its condition is not met, it expired and was taken over: it is not ours to release.
    return (await locks().get(pageId))?.token !== lock.token;
  }
}

const nameOf = (error: unknown): string => {
  if (isStorageError(error)) return describeStorageError(error);
  return error instanceof Error ? error.name : 'unknown';
};
