import { draftRight, issueRight, pageWithRight, type PageRight } from '../../../features/designs/edit-rights';
import { isProductError } from '../../../platform/product-error';
import type { ClaimedConfig } from '../../../features/reading/macro';
import { linkedIssueOf } from '../../../features/designs/store/design-record';
import { storeRequestedLink } from '../../../features/designs/store/link-requests';
import type { Handler } from '../../runtime/answering';
import { type Caller, pageOfMacro } from '../../../features/people/caller';
import { configOn } from '../../../features/designs/read-page';
import { linkableIssue } from '../../../features/designs/epic';
import { pageGone, readOnlyPage } from '../../../features/designs/page';
import { registerDesign } from '../../../features/designs/registration';
import { queuePageStatus } from '../../../features/designs/status-queue';

/**
 * Records that the person wants the page linked to an issue that its macro names, or will name once it is published.
 * Whoever may edit both links them with that; of anybody else it is a proposal.
 */
export const requestLink: Handler<'requestLink'> = async ({ epicId, from }, caller) => {
  const { id: issueId } = await linkableIssue(epicId);
  const { right, config } = await editedPage(caller);
  const issue = await issueRight(issueId, caller.accountId);
  const request = await storeRequestedLink(issueId, { page: right, via: from, ...(issue && { issue }) });
  if (!issue) return { outcome: request.declined ? 'declined' : 'proposed' };
  if (config?.epicId !== issueId) return { outcome: 'when-published' };
  const record = await registerDesign(right.pageId, config);
  if (linkedIssueOf(record) !== issueId) return { outcome: 'when-published' };
  await queuePageStatus(right.pageId);
  return { outcome: 'linked' };
};

/** The page that the macro is on, which the person may edit, and what the macro says where it is published. */
async function editedPage({
  accountId,
  ...caller
}: Caller): Promise<{ right: PageRight; config: ClaimedConfig | undefined }> {
  const pageId = pageOfMacro(caller);
  try {
    const { page, right } = await pageWithRight(pageId, accountId);
    if (!right) throw readOnlyPage(page, 'link');
    return { right, config: configOn(page) };
  } catch (error) {
    if (!isProductError(error, 'not-found')) throw error;
    const right = await neverPublished(pageId, accountId);
    if (!right) throw pageGone();
    return { right, config: undefined };
  }
}

async function neverPublished(pageId: string, accountId: string): Promise<PageRight | undefined> {
  try {
    return await draftRight(pageId, accountId);
  } catch (error) {
    throw isProductError(error, 'not-found') ? pageGone() : error;
  }
}
