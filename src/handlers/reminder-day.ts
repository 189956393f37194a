import { Queue } from '@forge/events';
import type { DesignRecord } from '../store/design-record';
import { allDesigns } from '../store/designs';
import { someWantReminders } from '../store/settings';
import { batchesOf } from '../batches';

/** Designs a job: small enough that their pages are read and reminded of well within its time. */
const perJob = 20;

/**
 * Once a day: hands to jobs the designs under review, and all others too, if anybody wants reminders of open questions.
 * Which of them need a reminder, the jobs find out.
 */
export async function onReminderDay(): Promise<void> {
  const concernsAll = await someWantReminders();
  const queue = new Queue({ key: 'reminders' });
  const day = new Date().toISOString().slice(0, 10);
  let designs = 0;
  for await (const records of allDesigns()) {
    const pageIds = records.filter((record) => concernsAll || isUnderReview(record)).map(({ pageId }) => pageId);
    const batches = batchesOf(pageIds, perJob);
    if (batches.length > 0) await queue.push(batches.map((batch) => ({ body: { pageIds: batch, day } })));
    designs += pageIds.length;
  }
  if (designs > 0) console.info(`Reminders: ${designs} designs to look at`);
}

const isUnderReview = ({ approval }: DesignRecord): boolean => approval?.stage === 'review';
