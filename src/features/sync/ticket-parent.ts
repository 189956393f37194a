import type { TicketPlace } from '../../contract/api';
import { hierarchy } from '../../platform/jira/issue-types';
import { getIssue, type Issue } from '../../platform/jira/issues';
import { isProductError } from '../../platform/product-error';
import type { Requester } from '../../platform/requester';
import { Failure } from '../../errors/failure';
import { message } from '../../i18n/message';

/** Where a design's tickets go: under a tracking issue below this epic, or right under this issue. */
export type TicketParent = { epic: Issue } | { parent: Issue };

/** Reads the issue that a design is linked to, and what that means for its tickets: a sub-task can't hang on an epic. */
export async function ticketParentOf(as: Requester, linkedIssueId: string, place: TicketPlace): Promise<TicketParent> {
  const linked = await linkedIssue(as, linkedIssueId);
  if (linked.type.hierarchyLevel === hierarchy.epic) return { epic: linked };
  if (linked.type.hierarchyLevel !== hierarchy.standard) {
    throw new Failure(
      'not-an-epic',
      message('sync.home.cannotHold.message', { key: linked.key, type: linked.type.name }),
      message('sync.home.cannotHold.advice'),
    );
  }
  if (place === 'linked-issue') return { parent: linked };
  if (linked.parentId === undefined) {
    throw new Failure(
      'project-not-ready',
      message('sync.home.noEpic.message', { key: linked.key }),
      message('sync.home.noEpic.advice'),
    );
  }
  return { epic: await linkedIssue(as, linked.parentId) };
}

async function linkedIssue(as: Requester, id: string): Promise<Issue> {
  try {
    return await getIssue(as, id);
  } catch (error) {
    if (!isProductError(error, 'not-found')) throw error;
    throw new Failure('not-found', message('sync.home.gone.message'), message('sync.home.gone.advice'));
  }
}
