import { asUser } from '@forge/api';
import { issueRight } from '../../features/designs/edit-rights';
import { Failure } from '../../errors/failure';
import { mapBounded } from '../../lib/map-bounded';
import { linkedIssueOf, withoutLink } from '../../features/designs/store/design-record';
import { changeDesignRecord } from '../../features/designs/store/designs';
import { message } from '../../i18n/message';
import type { Handler } from '../runtime/answering';
import { issueOfPanel } from '../../features/people/caller';
import { epicForCaller } from '../../features/designs/epic';
import { designsOfIssue } from '../../features/designs/issue-designs';
import { missingPages } from '../../features/designs/missing-pages';
import { queuePageStatus } from '../../features/designs/status-queue';

/** Records at a time. */
const together = 4;

/** Takes away the links to pages that were deleted without a word, for whoever may edit the issue. */
export const unlinkMissingDesigns: Handler<'unlinkMissingDesigns'> = async (_, caller) => {
  const { id, key } = await epicForCaller(issueOfPanel(caller));
  if (!(await issueRight(id, caller.accountId))) {
    throw new Failure(
      'forbidden',
      message('link.readOnlyIssue.message', { key }),
      message('link.unlinkMissing.advice', { key }),
    );
  }
  const { unseen } = await designsOfIssue(asUser(), id);
  await mapBounded(await missingPages(unseen), together, async (pageId) => {
    await changeDesignRecord(pageId, (record) =>
      linkedIssueOf(record) === id ? withoutLink(record, new Date().toISOString()) : record,
    );
    await queuePageStatus(pageId);
  });
  return {};
};
