import { issueRight } from '../atlassian/edit-rights';
import type { Handler } from './answering';

/** Whether the person may link designs to an issue, or only propose it. */
export const getIssueAccess: Handler<'getIssueAccess'> = async ({ issueId }, { accountId }) => ({
  canEdit: (await issueRight(issueId, accountId)) !== undefined,
});
