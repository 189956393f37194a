import type { PushEvent } from '@forge/events';
import type { LinkedIssueId } from './store/design-link';
import { recordPolicyChange, spacesWithPendingPolicyChange } from './store/policy-changes';
import type { PageEvent } from './page-presence';
import { pushDebounced } from '../../platform/queue/debounce';
import { pushJobs } from '../../platform/queue/push-jobs';

export const statusQueue = 'status-copies';

/**
 * The job that brings what others see of a design's status in step: one at a time for each page. `isRowFresh`: whoever
 * hands it over has just done so with the overview.
 */
export const pageJob = (pageId: string, news?: PageEvent, isRowFresh = false): PushEvent => ({
  body: { pageId, ...(news && { news }), ...(isRowFresh && { isRowFresh }) },
  concurrency: { key: `page:${pageId}`, limit: 1 },
});

/** Hands a design to its job. What is there when the job runs counts, so a job too many does no harm. */
export const pushPageStatus = (pageId: string, news?: PageEvent): Promise<void> => push(pageJob(pageId, news));

/**
 * As `handOverDesign`, for a call that has done its work and must not fail: one that could not be handed over comes late.
 * Never for a job, which would not be asked for again.
 */
export const queuePageStatus = (pageId: string): Promise<void> => orLogged(pushPageStatus(pageId), { pageId });

/** The job that hands over the designs of a space, from a place in the list of them on. */
export interface SpaceJob {
  spaceId: string;
  /** The change of the policy that they follow. */
  change?: string | undefined;
  cursor?: string | undefined;
  /** How often the list was read from its beginning again. */
  restarts?: number | undefined;
}

export const spaceJob = ({ spaceId, change, cursor, restarts }: SpaceJob): PushEvent => ({
  body: {
    spaceId,
    ...(change !== undefined && { change }),
    ...(cursor !== undefined && { cursor }),
    ...(restarts !== undefined && { restarts }),
  },
  concurrency: { key: `space:${spaceId}`, limit: 1 },
});

/**
 * Hands over all designs of a space: their status can be another one under another policy. What could not be handed over
 * stays noted, and comes with `followNotedPolicies`.
 */
export async function queueSpaceStatus(spaceId: string): Promise<void> {
  await orLogged(
    recordPolicyChange(spaceId).then(() => push(spaceJob({ spaceId }))),
    { spaceId },
  );
}

/** Hands over once more the spaces whose designs have not all been handed over. */
export async function resumePolicyChanges(): Promise<void> {
  await pushJobs(
    statusQueue,
    (await spacesWithPendingPolicyChange()).map((spaceId) => spaceJob({ spaceId })),
  );
}

/** The designs of an issue are read once for all that happens to them in this time. */
const secondsPerIssue = 10;

export const issueJob = (issueId: string): string => `issue:${issueId}`;

/**
 * Hands an issue to the job that counts its designs, unless one is waiting: one at a time for each issue, so that the last
 * one sees them all.
 */
export function queueIssueStatus(issueId: LinkedIssueId): Promise<void> {
  const key = issueJob(issueId);
  return pushDebounced(key, statusQueue, {
    body: { issueId },
    delayInSeconds: secondsPerIssue,
    concurrency: { key, limit: 1 },
  });
}

/** Each version of a page is a mail to those who watch it: what changes in this time is written on the page at once. */
const secondsPerPage = 30;

export const partsJob = (pageId: string): string => `parts:${pageId}`;

/** Hands a page to the job that writes its status and its sign-offs on it, unless one is waiting. */
export const queuePageParts = (pageId: string): Promise<void> =>
  pushDebounced(partsJob(pageId), statusQueue, {
    body: { partsOf: pageId },
    delayInSeconds: secondsPerPage,
    concurrency: { key: `page:${pageId}`, limit: 1 },
  });

async function orLogged(pushed: Promise<void>, body: object): Promise<void> {
  try {
    await pushed;
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown';
    console.warn(`Not handed over to status-copies: ${JSON.stringify(body)}: ${name}`);
  }
}

const push = (job: PushEvent): Promise<void> => pushJobs(statusQueue, [job]);
