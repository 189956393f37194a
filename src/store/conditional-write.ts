import { Filter, FilterConditions, ForgeKvsAPIError, kvs } from '@forge/kvs';

/** What every entity has that is changed by more than one person: its version goes up by one with each change. */
export interface Versioned {
  [attribute: string]: unknown;
  version: number;
}

/** A plain value that is stored together with an entity, or not at all. */
export interface StoredAlong {
  key: string;
  value: unknown;
}

/**
 * Stores an entity's next state if the one it was made from is still there (`undefined`: if there is none yet). `false`
 * where somebody else wrote in between: nothing is stored then.
 */
export async function writeIfUnchanged<Value extends Versioned>(
  entityName: string,
  key: string,
  next: Value,
  stored: Value | undefined,
  along?: StoredAlong,
): Promise<boolean> {
  try {
    if (!stored && !along) {
      await kvs.entity<Value>(entityName).set(key, next, { keyPolicy: 'FAIL_IF_EXISTS' });
      return true;
    }
    const conditions = stored && new Filter<Value>().and('version', FilterConditions.equalTo(stored.version));
    const transaction = kvs.transact().set(key, next, { entityName, ...(conditions && { conditions }) });
    await (along ? transaction.set(along.key, along.value) : transaction).execute();
    return true;
  } catch (error) {
    // Refused because the entity is there, or is another version, by now: storage has no one code for it.
    if (
      error instanceof ForgeKvsAPIError &&
      (await kvs.entity<Value>(entityName).get(key))?.version !== stored?.version
    )
      return false;
    throw error;
  }
}
