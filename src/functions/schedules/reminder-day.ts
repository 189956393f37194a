import type { Day } from '../../adf/day';
import type { DesignRecord } from '../../features/designs/store/design-record';
import { noteScheduleRun } from '../../features/health/store/schedules';
import { someWantReminders } from '../../features/sync/store/settings';
import { batchesOf } from '../../lib/batches';
import { firstBatch, pushDesignBatch, type DesignBatch } from '../../features/designs/design-batches';
import { pushJobs } from '../../platform/queue/push-jobs';
import { retriedInPlace } from '../../errors/retry';

const queueKey = 'reminders';

/** Designs a job: small enough that their pages are read and reminded of well within its time. */
const perJob = 20;

/** Once a day: hands over all designs that somebody may have to be reminded of, part by part. */
export async function onReminderDay(): Promise<void> {
  await noteScheduleRun('remind-owners');
  await retriedInPlace(() =>
    pushJobs(queueKey, [{ body: { ...firstBatch, day: new Date().toISOString().slice(0, 10) } }]),
  );
}

/**
 * Hands to jobs the designs under review, and all others too, if anybody wants reminders of open questions. Which of them
 * need a reminder, the jobs find out.
 */
export async function queueReminders(part: DesignBatch & { day: Day }): Promise<void> {
  const concernsAll = await someWantReminders();
  await pushDesignBatch(queueKey, part, (designs) => {
    const pageIds = designs.filter((one) => concernsAll || isUnderReview(one)).map(({ pageId }) => pageId);
    if (pageIds.length > 0) console.info(`Reminders: ${pageIds.length} designs to look at`);
    return batchesOf(pageIds, perJob).map((batch) => ({ body: { pageIds: batch, day: part.day } }));
  });
}

const isUnderReview = ({ approval }: DesignRecord): boolean => approval?.stage === 'review';
