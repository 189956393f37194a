import type { TicketPlace } from '../api';
import { hierarchy } from '../atlassian/jira/issue-types';
import { getIssue, type Issue } from '../atlassian/jira/issues';
import { isProductError } from '../atlassian/product-error';
import type { Requester } from '../atlassian/requester';
import { Failure } from '../failure';

/** Where a design's tickets go: under a tracking issue below this epic, or right under this issue. */
export type Home = { epic: Issue } | { parent: Issue };

/** Reads the issue that a design is linked to, and what that means for its tickets: a sub-task can't hang on an epic. */
export async function homeOf(as: Requester, linkedIssueId: string, place: TicketPlace): Promise<Home> {
  const linked = await linkedIssue(as, linkedIssueId);
  if (linked.type.hierarchyLevel === hierarchy.epic) return { epic: linked };
  if (linked.type.hierarchyLevel !== hierarchy.standard) {
    throw new Failure(
      'not-an-epic',
      `${linked.key} is a ${linked.type.name}, which can’t hold tickets, so nothing was synced.`,
      'Link the design to an epic, or to an issue right under one.',
    );
  }
  if (place === 'linked-issue') return { parent: linked };
  if (linked.parentId === undefined) {
    throw new Failure(
      'project-not-ready',
      `${linked.key} belongs to no epic, so there is no place for a tracking issue, and nothing was synced.`,
      'Give it an epic in Jira, or let tickets go right under it in the sync settings.',
    );
  }
  return { epic: await linkedIssue(as, linked.parentId) };
}

async function linkedIssue(as: Requester, id: string): Promise<Issue> {
  try {
    return await getIssue(as, id);
  } catch (error) {
    if (!isProductError(error, 'not-found')) throw error;
    throw new Failure(
      'not-found',
      'The issue this design is linked to doesn’t exist any more, or you may not see it, so nothing was synced.',
      'Link the design to another one, or ask a project admin for access.',
    );
  }
}
