import { trackedItems } from '../reading/design';
import { baseOf } from './actions';
import { editTickets, type TicketEdit } from './edit-tickets';
import { pageFields } from './fields';
import { withName, withPlace } from './ledger-entry';
import { nextBase } from './merge';
import type { ItemUpdates } from './field-updates';
import { placesOf } from './plan';
import { nameOf } from './fingerprints';
import type { SliceReport } from './report';
import type { SliceInput } from './slice';

/** Everything that goes to the tickets; the ledger then has what both sides say. */
export async function writeTickets(
  moves: readonly ItemUpdates[],
  { as, design, until, ledger }: SliceInput,
  report: SliceReport,
): Promise<void> {
  const failed = report.failedIds();
  const nthOf = placesOf(trackedItems(design));
  const edits = new Map(
    moves.flatMap((moving): [TicketEdit, ItemUpdates][] => {
      const { item, ticket, steps } = moving;
      const going = steps.filter(({ action }) => !failed.has(action.id)).map(({ move }) => move);
      const toTicket = going.filter(({ type }) => type === 'toTicket');
      const onPage = going.filter(({ type }) => type === 'toPage');
      return going.length > 0 ? [[{ item, ticket, toTicket, onPage }, moving]] : [];
    }),
  );
  await editTickets(as, [...edits.keys()], until, (edit, { refused, mayBeTried }) => {
    const { item, ticket, toTicket, onPage } = edit;
    const moving = edits.get(edit);
    for (const { action, move } of moving?.steps ?? []) {
      if (move.type !== 'toTicket' || failed.has(action.id)) continue;
      const reason = refused.get(move.field);
      if (reason === undefined) report.did(action, ticket.key, 'jira');
      else report.failed({ id: action.id, text: item.text }, reason);
    }
    const known = moving?.entry;
    const entry = known && (ledger.get(known.rowId) ?? known);
    if (!entry) return;
    const page = { ...pageFields(item), ...Object.fromEntries(onPage.map(({ field, to }) => [field, to])) };
    const applied = [...toTicket, ...onPage].filter(({ field }) => !refused.has(field));
    // A field that the ticket did not take stays different and is not tried again; one that may yet be, is.
    const waived = mayBeTried ? [] : [...refused.keys()].filter((field) => field !== 'done');
    const base = nextBase(baseOf(item, ticket, entry), page, ticket.fields, { applied, waived });
    ledger.put({
      ...(item.ticket ? withPlace(entry) : entry),
      names: withName(entry.names, nameOf(page.text)),
      nth: nthOf(item),
      base,
    });
  });
}
