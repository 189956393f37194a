import { asUser, getAppContext } from '@forge/api';
import { getIssueTypes } from '../../platform/jira/issue-types';
import { isProductError } from '../../platform/product-error';

/**
 * Whether the app reaches Jira on this site, by the products it is installed in; where the runtime does not name them,
 * by asking Jira. Trouble of another kind is Jira's, not a missing connection.
 */
export async function isJiraConnected(): Promise<boolean> {
  const contexts = getAppContext().installation?.contexts;
  if (contexts !== undefined) return contexts.some((context) => context.toString().startsWith('ari:cloud:jira:'));
  try {
    await getIssueTypes(asUser());
    return true;
  } catch (error) {
    if (isProductError(error, 'not-connected')) return false;
    if (isProductError(error)) return true;
    throw error;
  }
}
