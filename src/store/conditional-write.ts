import { Filter, FilterConditions, ForgeKvsAPIError, kvs } from '@forge/kvs';

/** What every entity has that is changed by more than one person: its version goes up by one with each change. */
export interface Versioned {
  [attribute: string]: unknown;
  version: number;
}

/** Something that is stored together with an entity's next state, or not at all. */
export interface StoredAlong {
  key: string;
  value: unknown;
  /** Without it, a plain value. */
  entityName?: string;
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
): Promise<boolean> {
  if (stored) return writeTogether(entityName, key, next, stored, []);
  return unlessRefused(entityName, key, undefined, () =>
    kvs.entity<Value>(entityName).set(key, next, { keyPolicy: 'FAIL_IF_EXISTS' }),
  );
}

/**
 * Like `writeIfUnchanged`, with other things in the same transaction. Only for an entity that is there: storage does not
 * say what a condition on one that is not would mean.
 */
export async function writeTogether<Value extends Versioned>(
  entityName: string,
  key: string,
  next: Value,
  stored: Value,
  along: readonly StoredAlong[],
): Promise<boolean> {
  const conditions = new Filter<Value>().and('version', FilterConditions.equalTo(stored.version));
  return unlessRefused(entityName, key, stored, () =>
    along
      .reduce(
        (transaction, other) =>
          transaction.set(
            other.key,
            other.value,
            other.entityName === undefined ? undefined : { entityName: other.entityName },
          ),
        kvs.transact().set(key, next, { entityName, conditions }),
      )
      .execute(),
  );
}

/** `false` where storage refused because the entity is there, or is another version, by now: it has no one code for it. */
async function unlessRefused(
  entityName: string,
  key: string,
  stored: Versioned | undefined,
  write: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (
      error instanceof ForgeKvsAPIError &&
      (await kvs.entity<Versioned>(entityName).get(key))?.version !== stored?.version
    )
      return false;
    throw error;
  }
}
