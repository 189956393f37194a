import { kvs } from '@forge/kvs';
import { isStorageError } from './storage-error';

const tries = 3;

/** Stores a value where there is none, and gives undefined; gives what is there where there is something. Kept for good without `keptForDays`. */
export async function setIfAbsent<Value>(key: string, value: Value, keptForDays?: number): Promise<Value | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await kvs.set(key, value, {
        keyPolicy: 'FAIL_IF_EXISTS',
        ...(keptForDays !== undefined && { ttl: { unit: 'DAYS', value: keptForDays } }),
      });
      return undefined;
    } catch (error) {
      if (!isStorageError(error)) throw error;
      // Refused because it is there: storage has no one code for it. It may be gone again by now.
      const found = await kvs.get<Value>(key);
      if (found !== undefined) return found;
      if (attempt === tries) throw error;
    }
  }
}
