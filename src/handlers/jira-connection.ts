import { asUser } from '@forge/api';
import { getIssueTypes } from '../atlassian/jira/issue-types';
import { isProductError } from '../atlassian/product-error';

/** Whether the app reaches Jira on this site. Trouble of another kind is Jira's, not a missing connection. */
export async function isJiraConnected(): Promise<boolean> {
  try {
    await getIssueTypes(asUser());
    return true;
  } catch (error) {
    if (isProductError(error, 'not-connected')) return false;
    if (isProductError(error)) return true;
    throw error;
  }
}
