import { ForgeKvsAPIError, kvs } from '@forge/kvs';
import type { Day } from '../adf/day';

const entityName = 'reminder';

interface Reminder {
  [attribute: string]: unknown;
  pageId: string;
  day: Day;
}

const reminders = () => kvs.entity<Reminder>(entityName);
const keyOf = (pageId: string, day: Day) => `${pageId}:${day}`;

/** Takes on to remind of a design on a day; `false` where that was taken on before. */
export async function claimReminder(pageId: string, day: Day): Promise<boolean> {
  const key = keyOf(pageId, day);
  try {
    await reminders().set(key, { pageId, day }, { keyPolicy: 'FAIL_IF_EXISTS', ttl: { unit: 'DAYS', value: 7 } });
    return true;
  } catch (error) {
    // Refused because it is there: storage has no one code for it.
    if (error instanceof ForgeKvsAPIError && (await reminders().get(key))) return false;
    throw error;
  }
}

/** Gives a claim back: nobody was reminded. */
export const releaseReminder = (pageId: string, day: Day): Promise<void> => reminders().delete(keyOf(pageId, day));
