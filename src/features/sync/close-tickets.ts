import type { DisplayText } from '../../i18n/message';
import { isProductError, isBlockingAllCalls } from '../../platform/product-error';
import type { Requester } from '../../platform/requester';
import { transitionTo, reasonOf } from './edit-tickets';
import { type ChosenAction, type SliceReport, textOf } from './report';
import type { SliceInput } from './slice';

/** Closes the tickets of rows that are gone, where that was chosen. */
export async function closeTickets(
  chosen: readonly ChosenAction[],
  { as, until }: SliceInput,
  report: SliceReport,
): Promise<void> {
  for (const action of chosen) {
    if (action.type !== 'close' || Date.now() >= until) continue;
    const reason = await closing(as, action.ticket.id);
    if (reason === undefined) report.did(action, action.ticket.key, 'jira');
    else report.failed({ id: action.id, text: textOf(action) }, reason);
  }
}

async function closing(as: Requester, ticketId: string): Promise<DisplayText | undefined> {
  try {
    return await transitionTo(as, ticketId, true);
  } catch (error) {
    if (!isProductError(error) || isBlockingAllCalls(error)) throw error;
    return reasonOf(error);
  }
}
