import { ForgeKvsAPIError, kvs } from '@forge/kvs';

const keyOf = (what: string) => `claim:${what}`;

/** Longer than any job is brought again. */
const keptForDays = 30;

/** Takes something on that is to be done once; `false` where it was taken on before. */
export async function claim(what: string): Promise<boolean> {
  const key = keyOf(what);
  try {
    await kvs.set(key, true, { keyPolicy: 'FAIL_IF_EXISTS', ttl: { unit: 'DAYS', value: keptForDays } });
    return true;
  } catch (error) {
    // Refused because it is there: storage has no one code for it.
    if (error instanceof ForgeKvsAPIError && (await kvs.get(key))) return false;
    throw error;
  }
}

/** Gives a claim back: it was not done. */
export const release = (what: string): Promise<void> => kvs.delete(keyOf(what));
