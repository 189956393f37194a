import { asUser } from '@forge/api';
import { getIssue, type Issue } from '../atlassian/jira/issues';
import { isProductError } from '../atlassian/product-error';
import { Failure } from '../failure';

/** The epic a design is linked to, as the person may see it. */
export async function linkedEpic(epicId: string): Promise<Issue> {
  try {
    return await getIssue(asUser(), epicId);
  } catch (error) {
    if (!isProductError(error, 'not-found')) throw error;
    throw new Failure(
      'not-found',
      'The epic this design is linked to doesn’t exist any more, or you may not see it, so nothing was synced.',
      'Link the design to another epic, or ask a project admin for access.',
    );
  }
}
