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
  const plan = new Map<TrackedItem, SyncAction[]>();
  const undecided = () => items.filter((item) => !plan.has(item));

  for (const item of items) {
    if (!item.ticket) continue;
    const ticket = free.get(item.ticket.key);
    plan.set(item, [ticket ? settle(item, ticket) : unusable(item, item.ticket.key, tickets)]);
    if (ticket) free.delete(ticket.key);
  }

  // All row ids before any text: no guess may take a ticket that another row has a better claim to.
  for (const claims of [sameRow, sameText]) {
    for (const item of undecided()) {
      const ticket = [...free.values()].find(({ identity }) => identity?.pageId === pageId && claims(item, identity));
      if (!ticket) continue;
      plan.set(item, relink(item, ticket));
      free.delete(ticket.key);
    }
  }

  const takenIds = new Set(items.filter((item) => plan.has(item)).map(({ rowId }) => rowId));
  for (const item of undecided()) {
    // A copied row carries the row id of the original, and needs one of its own.
    const rowId = item.rowId === undefined || takenIds.has(item.rowId) ? newRowId() : item.rowId;
    takenIds.add(rowId);
    plan.set(item, [{ type: 'create', item, identity: { pageId, kind: item.kind, rowId, text: item.text } }]);
  }

  return items.flatMap((item) => plan.get(item) ?? []);
}

type Claim = (item: TrackedItem, identity: RowIdentity) => boolean;

const sameRow: Claim = (item, { kind, rowId }) => kind === item.kind && rowId === item.rowId;

const sameText: Claim = (item, { kind, text }) => kind === item.kind && folded(text) === folded(item.text);

function relink(item: TrackedItem, ticket: Ticket): SyncAction[] {
  const reason = 'the row had lost its link to the ticket that was made for it';
  const settled = settle(item, ticket);
  return [{ type: 'relink', item, ticket, reason }, ...(settled.type === 'complete' ? [settled] : [])];
}

const settle = (item: TrackedItem, ticket: Ticket): SyncAction => ({
  type: ticket.done && !item.done ? 'complete' : 'keep',
  item,
  ticket,
});

function unusable(item: TrackedItem, key: string, tickets: readonly Ticket[]): SyncAction {
  const reason = tickets.some((ticket) => ticket.key === key)
    ? `${key} already stands for another row; remove it from this row to get a ticket of its own`
    : `${key} is not a sub-task of this design’s tracking issue, so it is left alone; remove it from the row to get a ticket`;
  return { type: 'skip', item, reason };
}
