import { getPage, type Page } from '../../platform/confluence/pages';
import { isProductError } from '../../platform/product-error';
import type { Requester } from '../../platform/requester';
import { type DesignApproval, designApprovals } from './design-approval';
import { type DesignOnPage, designsOfIssue } from '../designs/issue-designs';

export interface LinkedDesign extends DesignOnPage {
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
  const { designs, away, unseen } = await designsOfIssue(as, issueId);
  const approvals = await designApprovals()(designs);
  return {
    designs: designs.flatMap((one, index) => {
      const approval = approvals[index];
      return approval ? [{ ...one, approval }] : [];
    }),
    away,
    unseen,
  };
}

/** Whether some of the pages are hidden from the caller. Looks no further than the first: an issue may have hundreds. */
export async function areSomeHidden(as: Requester, pageIds: readonly string[]): Promise<boolean> {
  for (const pageId of pageIds) if (await isHidden(as, pageId)) return true;
  return false;
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
