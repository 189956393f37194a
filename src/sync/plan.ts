import type { TrackedItem } from '../design/design';
import type { RowIdentity, Ticket } from './ticket';

/** One step of a sync, with its reason where it is not plain. */
export type SyncAction =
  | { type: 'create'; item: TrackedItem; identity: RowIdentity }
  | { type: 'relink'; item: TrackedItem; ticket: Ticket; reason: string }
  | { type: 'complete'; item: TrackedItem; ticket: Ticket }
  | { type: 'keep'; item: TrackedItem; ticket: Ticket }
  | { type: 'skip'; item: TrackedItem; reason: string };

const folded = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

/**
 * What a sync has to do, from the items as read and the sub-tasks of the design's tracking issue. Every sub-task serves
 * one row at most, and no row takes over an issue that is not a sub-task of this design's tracking issue.
 */
export function planSync(
  pageId: string,
  items: readonly TrackedItem[],
  tickets: readonly Ticket[],
  newRowId: () => string,
): SyncAction[] {
  const free = new Map(tickets.map((ticket) => [ticket.key, ticket]));
  const actions = new Map<TrackedItem, SyncAction[]>();

  const take = (ticket: Ticket): Ticket => {
    free.delete(ticket.key);
    return ticket;
  };
  const mine = (item: TrackedItem) =>
    [...free.values()].filter(({ identity }) => identity?.pageId === pageId && identity.kind === item.kind);

  // Rows that name their ticket come first: no guess may take a ticket that another row names.
  for (const item of items) {
    if (!item.ticket) continue;
    const { key } = item.ticket;
    const ticket = free.get(key);
    if (ticket) actions.set(item, [settle(item, take(ticket))]);
    else actions.set(item, [{ type: 'skip', item, reason: unusableTicket(key, tickets) }]);
  }

  const rowIds = new Set(items.filter(({ ticket }) => ticket).map(({ rowId }) => rowId));
  for (const item of items) {
    if (item.ticket) continue;
    const ticket =
      mine(item).find(({ identity }) => item.rowId !== undefined && identity?.rowId === item.rowId) ??
      mine(item).find(({ identity }) => identity && folded(identity.text) === folded(item.text));
    if (ticket) {
      const reason = 'the row had lost its link to the ticket that was made for it';
      const relink: SyncAction = { type: 'relink', item, ticket: take(ticket), reason };
      const rest = settle(item, ticket);
      actions.set(item, rest.type === 'complete' ? [relink, rest] : [relink]);
      continue;
    }
    // A copied row carries the row id of the original, and needs one of its own.
    const rowId = item.rowId === undefined || rowIds.has(item.rowId) ? newRowId() : item.rowId;
    rowIds.add(rowId);
    actions.set(item, [{ type: 'create', item, identity: { pageId, kind: item.kind, rowId, text: item.text } }]);
  }

  return items.flatMap((item) => actions.get(item) ?? []);
}

const settle = (item: TrackedItem, ticket: Ticket): SyncAction => ({
  type: ticket.done && !item.done ? 'complete' : 'keep',
  item,
  ticket,
});

function unusableTicket(key: string, tickets: readonly Ticket[]): string {
  return tickets.some((ticket) => ticket.key === key)
    ? `${key} already stands for another row; remove it from this row to get a ticket of its own`
    : `${key} is not a sub-task of this design’s tracking issue, so it is left alone; remove it from the row to get a ticket`;
}
