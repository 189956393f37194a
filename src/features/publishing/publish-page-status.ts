import { asApp } from '@forge/api';
import { contentPropertyKey, contentPropertyOf } from '../reviews/content-property';
import { setPageProperty } from '../../platform/confluence/properties';
import { isProductError, type ProductErrorKind } from '../../platform/product-error';
import { getCopiesMade, setCopiesMade } from '../designs/store/copies';
import type { DesignRecord } from '../designs/store/design-record';
import { getDesignRecord } from '../designs/store/designs';
import { forgetHeldWrite, heldWriteOf } from '../reviews/store/held-writes';
import { clearPending } from '../../platform/queue/debounce';
import { pushJobs } from '../../platform/queue/push-jobs';
import { ticketJob, ticketQueue } from '../sync/ticket-changes';
import { type DesignApproval, designApproval } from '../reviews/design-approval';
import { designOf } from '../designs/read-page';
import { type EditablePage, findPage, type PageEvent, pageToWrite, recordPresence } from '../designs/page-presence';
import { refreshOverviewOf } from '../overview/refresh-overview';
import { queueIssueStatus, queuePageParts, partsJob } from '../designs/status-queue';
import { notifyPeople } from './notify-people';
import { lacksPageParts, updatePageParts } from './update-page-parts';

/** Brings in step what others see of a design’s status: on its page, in its byline, in comments, and on its issue. */
export async function publishPageStatus(pageId: string, news?: PageEvent, isRowFresh = false): Promise<void> {
  const stored = await getDesignRecord(pageId);
  if (!stored) return;
  const found = await findPage(pageId);
  const record = await recordPresence(stored, found, news);
  const page = typeof found === 'object' && found.status === 'current' ? found : undefined;
  if (page) await releaseHeldWrite(pageId);
  const seen = page && (await seenBy(page, record));
  await eachOf([
    () => followIssues(record, page, news),
    ...(seen ? copiesOn(record, seen) : []),
    ...(isRowFresh && record === stored ? [] : [() => refreshOverviewOf(pageId)]),
  ]);
}

/** Hands over what waits for the page to be written again. On a page that is away, it waits on. */
async function releaseHeldWrite(pageId: string): Promise<void> {
  const noted = await heldWriteOf(pageId);
  if (noted === undefined) return;
  await pushJobs(ticketQueue, [ticketJob(pageId)]);
  await forgetHeldWrite(pageId, noted);
}

/** Writes on a page where its design stands, and who signed, once for all that happened while the job waited. */
export async function writePageParts(pageId: string): Promise<void> {
  await clearPending(partsJob(pageId));
  const record = await getDesignRecord(pageId);
  if (!record) return;
  const page = await pageToWrite(pageId);
  if (!page) return;
  const seen = await seenBy(page, record);
  // The page's date has changed, and no event tells of it.
  if (seen.approval.now && (await updatePageParts(seen, record))) await refreshOverviewOf(pageId);
}

const seenBy = async (page: EditablePage, record: DesignRecord): Promise<Seen> => ({
  page,
  approval: await designApproval({ page, design: designOf(page, record), record }),
});

interface Seen {
  page: EditablePage;
  approval: DesignApproval;
}

const copiesOn = (record: DesignRecord, { page, approval }: Seen): (() => Promise<void>)[] => [
  ...(page.canEdit
    ? [
        () => setPageProperty(asApp(), page.id, contentPropertyKey, contentPropertyOf(approval.standing)),
        ...(approval.now && !page.isLive ? [() => followChangedParts({ page, approval }, record)] : []),
      ]
    : []),
  () => notifyPeople(page.id, approval),
];

async function followChangedParts(seen: Seen, record: DesignRecord): Promise<void> {
  if (await lacksPageParts(seen, record)) await queuePageParts(seen.page.id);
}

/** The issue that has the design now, and the one that had it before: each counts its designs anew. */
async function followIssues(
  { pageId, epicId }: DesignRecord,
  page: EditablePage | undefined,
  news: PageEvent | undefined,
): Promise<void> {
  const made = await getCopiesMade(pageId);
  const issueIds = [...new Set([made.issueId, epicId])].filter((issueId) => issueId !== undefined);
  for (const issueId of issueIds) await queueIssueStatus(issueId);
  // Where a page has moved to that the app does not see, nobody knows: its old space says nothing of it any more.
  const spaceId = page?.spaceId ?? (news?.is === 'moved' ? undefined : made.spaceId);
  if (made.issueId === epicId && made.spaceId === spaceId) return;
  await setCopiesMade(pageId, {
    told: made.told,
    ...(spaceId !== undefined && { spaceId }),
    ...(epicId !== undefined && { issueId: epicId }),
  });
}

const forGood: readonly ProductErrorKind[] = ['forbidden', 'not-found', 'refused', 'not-connected'];

/** Does each of some things, though others fail; what may work later fails all of it in the end. */
async function eachOf(works: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const work of works) await work().catch((error: unknown) => failures.push(error));
  for (const error of failures.filter((each) => isProductError(each) && forGood.includes(each.kind))) {
    console.warn('A copy of a status could not be made:', error instanceof Error ? error.name : '');
  }
  const [failure] = failures.filter((each) => !isProductError(each) || !forGood.includes(each.kind));
  if (failure !== undefined) throw failure as Error;
}
