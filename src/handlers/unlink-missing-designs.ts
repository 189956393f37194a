import { asUser } from '@forge/api';
import { issueRight } from '../atlassian/edit-rights';
import { Failure } from '../failure';
import { mapBounded } from '../map-bounded';
import { linkedIssueOf, withoutLink } from '../store/design-record';
import { changeDesignRecord } from '../store/designs';
import { message } from '../words/message';
import type { Handler } from './answering';
import { issueOfPanel } from './caller';
import { epicForCaller } from './epic';
import { designsOfIssue } from './issue-designs';
import { missingPages } from './missing-pages';
import { followStatus } from './status-copies';

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
    await followStatus(pageId);
  });
  return {};
};
