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

/** The designs of an issue whose pages the caller may see, and the page ids of the others. */
export async function linkedDesigns(
  as: Requester,
  issueId: string,
): Promise<{ designs: LinkedDesign[]; unseen: string[] }> {
  const records = await designsOfEpic(issueId);
  const found = await getPages(
    as,
    records.map(({ pageId }) => pageId),
  );
  const pages = new Map(found.map((page) => [page.id, page]));
  const read = records.flatMap((record) => {
    const page = pages.get(record.pageId);
    return page ? [{ page, record, design: designOf(page) }] : [];
  });
  const approvals = await designApprovals()(read);
  return {
    designs: read.flatMap((one, index) => {
      const approval = approvals[index];
      return approval ? [{ ...one, approval }] : [];
    }),
    unseen: records.map(({ pageId }) => pageId).filter((pageId) => !pages.has(pageId)),
  };
}

/** How many of some pages are there, and hidden from the caller; those in the trash are not there. */
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
