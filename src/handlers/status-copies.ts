import { Queue, type PushEvent } from '@forge/events';

/**
 * Hands a design to the job that brings what others see of its status in step: one at a time for each page. What is
 * there when the job runs counts, so a job too many does no harm, and one that could not be handed over only comes late.
 */
export async function followStatus(pageId: string): Promise<void> {
  try {
    await push({ body: { pageId }, concurrency: { key: `page:${pageId}`, limit: 1 } });
  } catch (error) {
    console.warn(`Status of ${pageId} not handed over:`, error instanceof Error ? error.name : 'unknown');
  }
}

/** Hands an issue to the job that counts its designs: one at a time for each issue, so that the last one sees them all. */
export const followIssue = (issueId: string): Promise<void> =>
  push({ body: { issueId }, concurrency: { key: `issue:${issueId}`, limit: 1 } });

async function push(job: PushEvent): Promise<void> {
  await new Queue({ key: 'status-copies' }).push(job);
}
