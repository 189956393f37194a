import { asApp } from '@forge/api';
import { contentPropertyKey, contentPropertyOf } from '../approval/copies/content-property';
import { getPage, type Page } from '../atlassian/confluence/pages';
import { setPageProperty } from '../atlassian/confluence/properties';
import { isProductError, type ProductErrorKind } from '../atlassian/product-error';
import { getCopiesMade, setCopiesMade } from '../store/copies';
import type { DesignRecord } from '../store/design-record';
import { getDesignRecord } from '../store/designs';
import { type DesignApproval, designApproval } from './design-approval';
import { designOf } from './design-summary';
import { refreshOverviewRow } from './refresh-overview';
import { followIssue } from './status-copies';
import { tellPeople } from './tell-people';
import { updatePageParts } from './update-page-parts';

/** Brings in step what others see of a design’s status: on its page, in its byline, in comments, and on its issue. */
export async function keepPageInStep(pageId: string): Promise<void> {
  const record = await getDesignRecord(pageId);
  if (!record) return;
  const page = await pageForApp(pageId);
  const seen = page && { page, approval: await designApproval({ page, design: designOf(page), record }) };
  // The overview comes last: what the app writes on the page is a change like any other.
  await eachOf([() => followIssues(record), ...(seen ? copiesOn(record, seen) : []), () => refreshOverviewRow(pageId)]);
}

interface Seen {
  page: Page & { canEdit: boolean };
  approval: DesignApproval;
}

const copiesOn = (record: DesignRecord, { page, approval }: Seen): (() => Promise<void>)[] => [
  ...(page.canEdit
    ? [
        () => setPageProperty(asApp(), page.id, contentPropertyKey, contentPropertyOf(approval.standing)),
        ...(approval.now && !page.isLive ? [() => updatePageParts({ page, approval }, record)] : []),
      ]
    : []),
  () => tellPeople(page.id, approval),
];

/** The published page; undefined where it is gone, or the app may not see it. */
async function pageForApp(pageId: string): Promise<(Page & { canEdit: boolean }) | undefined> {
  try {
    const page = await getPage(asApp(), pageId);
    return page.status === 'current' ? page : undefined;
  } catch (error) {
    if (isProductError(error, 'not-found') || isProductError(error, 'forbidden')) return undefined;
    throw error;
  }
}

/** The issue that has the design now, and the one that had it before: each counts its designs anew. */
async function followIssues({ pageId, epicId }: DesignRecord): Promise<void> {
  const made = await getCopiesMade(pageId);
  const issueIds = [...new Set([made.issueId, epicId])].filter((issueId) => issueId !== undefined);
  for (const issueId of issueIds) await followIssue(issueId);
  if (made.issueId === epicId) return;
  const { issueId, ...rest } = made;
  await setCopiesMade(pageId, { ...rest, ...(epicId !== undefined && { issueId: epicId }) });
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
