import { issueRight } from '../../../features/designs/edit-rights';
import type { Handler } from '../../runtime/answering';

/** Whether the person may link designs to an issue, or only propose it. */
export const getIssueAccess: Handler<'getIssueAccess'> = async ({ issueId }, { accountId }) => ({
  canEdit: (await issueRight(issueId, accountId)) !== undefined,
});
