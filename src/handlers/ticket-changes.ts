import type { PushEvent } from '@forge/events';

export const ticketQueue = 'ticket-changes';

/** The job that brings to a page what its tickets say: one at a time for each page. */
export const ticketJob = (pageId: string): PushEvent => ({
  body: { pageId },
  concurrency: { key: `page:${pageId}`, limit: 1 },
});
