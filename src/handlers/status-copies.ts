import { Queue, type PushEvent } from '@forge/events';
import { announceJob, jobBegins } from '../store/pending-jobs';

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

/** The designs of an issue are read once for all that happens to them in this time. */
const secondsPerIssue = 10;

export const issueJob = (issueId: string): string => `issue:${issueId}`;

/**
 * Hands an issue to the job that counts its designs, unless one is waiting: one at a time for each issue, so that the last
 * one sees them all.
 */
export async function followIssue(issueId: string): Promise<void> {
  const key = issueJob(issueId);
  if (!(await announceJob(key))) return;
  try {
    await push({ body: { issueId }, delayInSeconds: secondsPerIssue, concurrency: { key, limit: 1 } });
  } catch (error) {
    await jobBegins(key);
    throw error;
  }
}

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
