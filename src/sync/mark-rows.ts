import type { AdfDocument } from '../adf/node';
import { type TrackedItem, trackedItems } from '../design/design';
import { readDesign } from '../design/read';
import { addTicketColumn } from './marks/ticket-column';
import { markDone, nameTicket } from './marks/mark-item';

/** What a sync writes into one item on the page. */
export interface RowMark {
  item: TrackedItem;
  /** Makes the item name this ticket, under this row id. */
  ticket?: { url: string; rowId: string };
  /** Marks the item done. */
  done?: true;
}

/**
 * The document with the marks in their items, everything else the very same nodes. The items are found anew, since the
 * document may be younger than the one they were read from; marks whose item is gone come back as `lost`.
 */
export function markRows(document: AdfDocument, marks: readonly RowMark[]): { document: AdfDocument; lost: RowMark[] } {
  const ticketed = marks.filter(({ ticket }) => ticket).map(({ item }) => item);
  let marked = withTicketColumns(document, [...findItems(document, ticketed).values()]);
  const places = findItems(
    marked,
    marks.map(({ item }) => item),
  );
  const lost: RowMark[] = [];
  for (const mark of marks) {
    const item = places.get(mark.item);
    if (!item) {
      lost.push(mark);
      continue;
    }
    // Neither changes where any other item stands.
    if (mark.ticket) marked = nameTicket(marked, item, mark.ticket);
    if (mark.done) marked = markDone(marked, item);
  }
  return { document: marked, lost };
}

/** Where the wanted items are now, each at a place of its own. */
function findItems(document: AdfDocument, wanted: readonly TrackedItem[]): Map<TrackedItem, TrackedItem> {
  const free = new Set(trackedItems(readDesign(document)));
  const found = new Map<TrackedItem, TrackedItem>();
  for (const same of [sameRowAndText, sameText, sameRow]) {
    for (const item of wanted) {
      if (found.has(item)) continue;
      const candidates = [...free].filter(({ kind, ticket }) => kind === item.kind && ticket?.key === item.ticket?.key);
      const place = candidates.find((candidate) => same(candidate, item));
      if (!place) continue;
      found.set(item, place);
      free.delete(place);
    }
  }
  return found;
}

type Same = (left: TrackedItem, right: TrackedItem) => boolean;

const sameRow: Same = (left, right) => left.rowId !== undefined && left.rowId === right.rowId;
const sameText: Same = (left, right) => left.text === right.text;
const sameRowAndText: Same = (left, right) => sameRow(left, right) && sameText(left, right);

function withTicketColumns(document: AdfDocument, items: readonly TrackedItem[]): AdfDocument {
  const tables = new Map(
    items.flatMap(({ place }) => (place.form === 'row' && !place.ticket ? [[place.table.join('/'), place.table]] : [])),
  );
  return [...tables.values()].reduce(addTicketColumn, document);
}
