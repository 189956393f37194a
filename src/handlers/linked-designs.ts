import { getPage, getPages, type Page } from '../atlassian/confluence/pages';
import { isProductError } from '../atlassian/product-error';
import type { Requester } from '../atlassian/requester';
import type { DesignRecord } from '../store/design-record';
import { designsOfEpic } from '../store/designs';
import { type DesignApproval, designApprovals } from './design-approval';
import { designOf, type ReadPage } from './design-summary';

export interface LinkedDesign {
  page: Page;
  record: DesignRecord;
  design: ReadPage;
  approval: DesignApproval;
}

export interface LinkedDesigns {
  designs: LinkedDesign[];
  /** Pages that are archived or in the trash: what is on them is no design of the issue until they are back. */
  away: Page[];
  /** The page ids of the others. */
  unseen: string[];
}

/** The designs of an issue, as far as the caller may see their pages. */
export async function linkedDesigns(as: Requester, issueId: string): Promise<LinkedDesigns> {
  const records = await designsOfEpic(issueId);
  const pageIds = records.map(({ pageId }) => pageId);
  const found = await getPages(as, pageIds, ['current', 'archived', 'trashed']);
  const pages = new Map(found.map((page) => [page.id, page]));
  const read = records.flatMap((record) => {
    const page = pages.get(record.pageId);
    return page?.status === 'current' ? [{ page, record, design: designOf(page) }] : [];
  });
  const approvals = await designApprovals()(read);
  return {
    designs: read.flatMap((one, index) => {
      const approval = approvals[index];
      return approval ? [{ ...one, approval }] : [];
    }),
    away: found.filter(({ status }) => status !== 'current'),
    unseen: pageIds.filter((pageId) => !pages.has(pageId)),
  };
}

/** How many of some pages are there, and hidden from the caller. */
export async function countHidden(as: Requester, pageIds: readonly string[]): Promise<number> {
  const hidden = await Promise.all(pageIds.map((pageId) => isHidden(as, pageId)));
  return hidden.filter(Boolean).length;
}

async function isHidden(as: Requester, pageId: string): Promise<boolean> {
  try {
    await getPage(as, pageId);
    return false;
  } catch (error) {
    // Confluence does not tell whether a page was deleted for good, or is hidden.
    if (isProductError(error, 'not-found') || isProductError(error, 'forbidden')) return true;
    throw error;
  }
}
