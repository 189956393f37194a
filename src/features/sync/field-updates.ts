import type { SyncSide } from '../../contract/api';
import type { TrackedItem } from '../reading/design';
import type { LedgerEntry } from './ledger-entry';
import type { FieldUpdate } from './merge';
import type { SyncAction } from './actions';
import type { Ticket } from './ticket';

/** A chosen step that carries one field from one side to the other. */
export interface FieldAction {
  action: Extract<SyncAction, { type: 'update' | 'complete' | 'reopen' | 'conflict' }>;
  move: FieldUpdate;
}

/** Everything that was chosen for one item and its ticket. */
export interface ItemUpdates {
  item: TrackedItem;
  ticket: Ticket;
  entry: LedgerEntry;
  steps: FieldAction[];
}

/** The chosen steps that carry fields, by ticket; a conflict goes the way a person said, or nowhere. */
export function updatesByItem(chosen: readonly SyncAction[], sides: Readonly<Record<string, SyncSide>>): ItemUpdates[] {
  const byTicket = new Map<string, ItemUpdates>();
  for (const action of chosen) {
    const move = moveOf(action, sides);
    if (!move) continue;
    const { action: step } = move;
    const moves = byTicket.get(step.ticket.id) ?? {
      item: step.item,
      ticket: step.ticket,
      entry: step.entry,
      steps: [],
    };
    moves.steps.push(move);
    byTicket.set(step.ticket.id, moves);
  }
  return [...byTicket.values()];
}

function moveOf(action: SyncAction, sides: Readonly<Record<string, SyncSide>>): FieldAction | undefined {
  switch (action.type) {
    case 'update':
    case 'complete':
    case 'reopen':
      return { action, move: action.merge };
    case 'conflict': {
      const { field, page, ticket } = action.merge;
      const side = sides[action.id];
      if (side === undefined) return undefined;
      const move: FieldUpdate =
        side === 'page'
          ? { field, type: 'toTicket', from: ticket, to: page }
          : { field, type: 'toPage', from: page, to: ticket };
      return { action, move };
    }
    default:
      return undefined;
  }
}
