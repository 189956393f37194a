import { kvs } from '@forge/kvs';
import { batchesOf } from '../../lib/batches';
import { StorageBusy } from './storage-error';

/** What storage gives at once. */
const perBatch = 25;

/**
 * The values of some keys, by key; of plain values, or of an entity. Keys without a value are left out. Unlike a query,
 * this sees what was stored a moment ago.
 */
export async function readKeys<Value>(keys: readonly string[], entityName?: string): Promise<Map<string, Value>> {
  const found = new Map<string, Value>();
  for (const batch of batchesOf([...new Set(keys)], perBatch)) {
    const { successfulKeys, failedKeys } = await kvs.batchGet<Value>(
      batch.map((key) => ({ key, ...(entityName !== undefined && { entityName }) })),
    );
    const trouble = failedKeys.find(({ error }) => error.code !== 'KEY_NOT_FOUND');
    if (trouble) throw new StorageBusy(trouble.error.code);
    for (const { key, value } of successfulKeys) found.set(key, value);
  }
  return found;
}
