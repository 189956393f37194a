import { Filter, FilterConditions, ForgeKvsAPIError, kvs } from '@forge/kvs';

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
export interface Taken {
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
): Promise<{ result: Result } | Taken> {
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

async function acquire(pageId: string, lock: SyncLock): Promise<Taken | undefined> {
  try {
    await locks().set(pageId, lock, { keyPolicy: 'FAIL_IF_EXISTS' });
    return undefined;
  } catch (error) {
    const other = error instanceof ForgeKvsAPIError ? await locks().get(pageId) : undefined;
    if (!other) throw error;
    return other.until > Date.now() ? { holder: other.holder } : await takeOver(pageId, lock, other);
  }
}

async function takeOver(pageId: string, lock: SyncLock, expired: SyncLock): Promise<Taken | undefined> {
  try {
    await kvs.transact().set(pageId, lock, held(expired.token)).execute();
    return undefined;
  } catch (error) {
    const other = error instanceof ForgeKvsAPIError ? await locks().get(pageId) : undefined;
    if (!other) throw error;
    return { holder: other.holder };
  }
}

async function release(pageId: string, lock: SyncLock): Promise<void> {
  try {
    await kvs.transact().delete(pageId, held(lock.token)).execute();
  } catch (error) {
    // Taken over after it expired: it is not ours to release.
    if (!(error instanceof ForgeKvsAPIError)) throw error;
  }
}
