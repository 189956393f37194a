import { noHistory } from '../approval/history';
import { Failure } from '../../errors/failure';
import type { IndexEntry } from '../overview/index-entry';
import { listKeyOfScope } from '../overview/list-key';
import { getDesignRecords } from '../designs/store/designs';
import { type FoundEntries, findEntries } from '../overview/store/overview-index';
import { clearPolicyChange, pendingPolicyChange } from '../designs/store/policy-changes';
import { mostPerPush, pushJobs } from '../../platform/queue/push-jobs';
import { pageJob, type SpaceJob, spaceJob, statusQueue } from '../designs/status-queue';

/** Beside them, a push has the job that goes on. */
const designsPerJob = mostPerPush - 1;

/** Forge takes 500 events a minute. */
const secondsBetweenJobs = 10;

/**
 * Hands over the designs of a space whose status can be another one under another policy: drafts stay drafts. A job hands
 * over as many as fit into a push, and with them the job that goes on behind them: a push that fails is made again.
 */
export async function publishSpaceStatus(job: SpaceJob): Promise<void> {
  const { spaceId } = job;
  const change = job.change ?? (await pendingPolicyChange(spaceId));
  const { rows, nextCursor, restarts } = await nextRows(job);
  const asked = (await withReview(rows)).map(({ pageId }) => pageJob(pageId));
  const next = nextCursor === undefined ? [] : [nextJob({ spaceId, change, cursor: nextCursor, restarts })];
  await pushJobs(statusQueue, [...asked, ...next]);
  if (nextCursor === undefined) await clearPolicyChange(spaceId, change);
}

/** The designs that are no drafts. A row that says so may be behind its record, which is read by its key. */
async function withReview(rows: readonly IndexEntry[]): Promise<IndexEntry[]> {
  const isDraft = ({ status }: IndexEntry) => status === 'draft';
  const records = await getDesignRecords(rows.filter(isDraft).map(({ pageId }) => pageId));
  const stageOf = ({ pageId }: IndexEntry) => (records.get(pageId)?.approval ?? noHistory).stage;
  return rows.filter((row) => !isDraft(row) || stageOf(row) !== 'draft');
}

const nextJob = (job: SpaceJob) => ({ ...spaceJob(job), delayInSeconds: secondsBetweenJobs });

const mostRestarts = 3;

/** Storage does not keep cursors for ever: with one it does not know, the list is read from its beginning. */
async function nextRows({
  spaceId,
  cursor,
  restarts = 0,
}: SpaceJob): Promise<FoundEntries & { restarts: number | undefined }> {
  const all = { listKey: listKeyOfScope({ spaceId }), sort: 'changed' as const, until: undefined, conditions: [] };
  try {
    return { ...(await findEntries(all, designsPerJob, cursor)), restarts };
  } catch (error) {
    const isOutdated = error instanceof Failure && error.code === 'list-changed';
    if (!isOutdated || restarts >= mostRestarts) throw error;
    return { ...(await findEntries(all, designsPerJob)), restarts: restarts + 1 };
  }
}
