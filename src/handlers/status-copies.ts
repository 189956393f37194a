import { Queue, type PushEvent } from '@forge/events';

/**
 * Hands a design to the job that brings what others see of its status in step: one at a time for each page. What is
 * there when the job runs counts, so a job too many does no harm.
 */
export const handOverDesign = (pageId: string): Promise<void> =>
  push({ body: { pageId }, concurrency: { key: `page:${pageId}`, limit: 1 } });

/** As `handOverDesign`, for what is done already and must not fail: one that could not be handed over comes late. */
export const followStatus = (pageId: string): Promise<void> => orLogged(handOverDesign(pageId), { pageId });

/** Hands over all designs of a space: they stand elsewhere under another policy. */
export const followPolicy = (spaceId: string): Promise<void> =>
  orLogged(push({ body: { spaceId }, concurrency: { key: `space:${spaceId}`, limit: 1 } }), { spaceId });

/** Hands an issue to the job that counts its designs: one at a time for each issue, so that the last one sees them all. */
export const followIssue = (issueId: string): Promise<void> =>
  push({ body: { issueId }, concurrency: { key: `issue:${issueId}`, limit: 1 } });

async function orLogged(pushed: Promise<void>, body: object): Promise<void> {
  try {
    await pushed;
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown';
    console.warn(`Not handed over to status-copies: ${JSON.stringify(body)}: ${name}`);
  }
}

async function push(job: PushEvent): Promise<void> {
  await new Queue({ key: 'status-copies' }).push(job);
}
