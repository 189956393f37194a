import { Queue } from '@forge/events';
import { allDesignIds } from '../store/designs';
import { someWantReminders } from '../store/settings';

/** Designs a job: small enough that their pages are read and reminded of well within its time. */
const perJob = 20;

/** Once a day: hands all designs to jobs, if anybody wants reminders. Which designs need one, the jobs find out. */
export async function onReminderDay(): Promise<void> {
  if (!(await someWantReminders())) return;
  const queue = new Queue({ key: 'reminders' });
  const day = new Date().toISOString().slice(0, 10);
  let designs = 0;
  for await (const pageIds of allDesignIds()) {
    const batches = Array.from({ length: Math.ceil(pageIds.length / perJob) }, (_, batch) =>
      pageIds.slice(batch * perJob, (batch + 1) * perJob),
    );
    if (batches.length > 0) await queue.push(batches.map((batch) => ({ body: { pageIds: batch, day } })));
    designs += pageIds.length;
  }
  console.info(`Reminders: ${designs} designs to look at`);
}
