import type { PushEvent } from '@forge/events';
import { pushDebounced } from '../../platform/queue/debounce';

export const ticketQueue = 'ticket-changes';

/** The job that brings to a page what its tickets say: one at a time for each page. */
export const ticketJob = (pageId: string): PushEvent => ({
  body: { pageId },
  concurrency: { key: `page:${pageId}`, limit: 1 },
});

/** By which that job is known while it waits. */
export const ticketJobName = (pageId: string): string => `tickets:${pageId}`;

/** Each version of a page is a mail to those who watch it: what changes in this time comes to the page at once. */
const secondsGathered = 30;

/** Hands a page to that job, unless one is waiting. */
export const queueTicketChanges = (pageId: string): Promise<void> =>
  pushDebounced(ticketJobName(pageId), ticketQueue, { ...ticketJob(pageId), delayInSeconds: secondsGathered });
