import { Filter, FilterConditions, kvs } from '@forge/kvs';
import { pauseAfter } from './pause-after';
import { isLostRace, isStorageError } from './storage-error';

/** What every entity has that is changed by more than one person: its version goes up by one with each change. */
export interface Versioned {
  [attribute: string]: unknown;
  version: number;
}

/** Something that is stored together with an entity's next state, or not at all. */
export interface TransactionWrite {
  key: string;
  /** Undefined: what is there goes. */
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
  if (stored) return writeInTransaction(entityName, key, next, stored, []);
  return unlessRefused(entityName, key, undefined, () =>
    kvs.entity<Value>(entityName).set(key, next, { keyPolicy: 'FAIL_IF_EXISTS' }),
  );
}

/**
 * Like `writeIfUnchanged`, with other things in the same transaction. Only for an entity that is there: storage does not
 * say what a condition on one that is not would mean. `same` leaves it as it is, `gone` takes it away.
 */
export async function writeInTransaction<Value extends Versioned>(
  entityName: string,
  key: string,
  next: Value | 'same' | 'gone',
  stored: Value,
  along: readonly TransactionWrite[],
): Promise<boolean> {
  const conditions = new Filter<Value>().and('version', FilterConditions.equalTo(stored.version));
  return unlessRefused(entityName, key, stored, () => {
    const transaction = kvs.transact();
    if (next === 'same') transaction.check(key, { entityName, conditions });
    else if (next === 'gone') transaction.delete(key, { entityName, conditions });
    else transaction.set(key, next, { entityName, conditions });
    for (const { key: other, value, entityName: name } of along) {
      const within = name === undefined ? undefined : { entityName: name };
      if (value === undefined) transaction.delete(other, within);
      else transaction.set(other, value, within);
    }
    return transaction.execute();
  });
}

/** How often a write is tried that collides with others, though the entity is what it was. */
const tries = 4;

/** `false` where storage refused because the entity is there, or is another version, by now, or others keep colliding. */
async function unlessRefused(
  entityName: string,
  key: string,
  stored: Versioned | undefined,
  write: () => Promise<unknown>,
): Promise<boolean> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    try {
      await write();
      return true;
    } catch (error) {
      if (!isStorageError(error)) throw error;
      if ((await kvs.entity<Versioned>(entityName).get(key))?.version !== stored?.version) return false;
      if (!isLostRace(error)) throw error;
    }
    await pauseAfter(attempt);
  }
  return false;
}
