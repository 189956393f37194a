import type { AdfDocument } from '../adf/node';
import { type TrackedItem, trackedItems } from '../design/design';
import { readDesign } from '../design/read';
import { say } from '../words/say';
import { type FieldName, pageFields, sameValue } from './fields';
import { addTicketColumn } from './marks/ticket-column';
import { markDone, markOpen, nameTicket, unlinkTicket } from './marks/mark-item';
import { type FieldValue, setField } from './marks/set-field';

/** What a sync writes into one item on the page. */
export interface RowMark {
  item: TrackedItem;
  /** Makes the item name this ticket, under this row id, instead of any it names. */
  ticket?: { url: string; rowId: string };
  /** Takes the ticket it names away. */
  unlink?: true;
  done?: boolean;
  set?: readonly FieldValue[];
}

export interface Marked {
  document: AdfDocument;
  /** Marks whose item is not on the page any more. */
  lost: RowMark[];
  /** Values that the page has no place for, or that somebody changed meanwhile, with the reason. */
  refused: { mark: RowMark; field: FieldName; reason: string }[];
}

/**
 * The document with the marks in their items, everything else the very same nodes. The items are found anew, since the
 * document may be younger than the one they were read from.
 */
export function markRows(document: AdfDocument, marks: readonly RowMark[]): Marked {
  const ticketed = marks.filter(({ ticket }) => ticket).map(({ item }) => item);
  let marked = withTicketColumns(document, [...findItems(document, ticketed).values()]);
  const places = findItems(
    marked,
    marks.map(({ item }) => item),
  );
  const lost: Marked['lost'] = [];
  const refused: Marked['refused'] = [];
  for (const mark of marks) {
    const item = places.get(mark.item);
    if (!item) {
      lost.push(mark);
      continue;
    }
    // None of these changes where any other item stands.
    if (mark.unlink ?? (mark.ticket && item.ticket)) marked = unlinkTicket(marked, item);
    if (mark.ticket) marked = nameTicket(marked, item, mark.ticket);
    const write = (field: FieldName, change: () => AdfDocument | { reason: string }) => {
      const written = saysTheSame(field, item, mark.item) ? change() : { reason: say('sync.row.changedMeanwhile') };
      if ('reason' in written) refused.push({ mark, field, reason: written.reason });
      else marked = written;
    };
    const { done } = mark;
    if (done !== undefined) write('done', () => (done ? markDone(marked, item) : markOpen(marked, item)));
    for (const value of mark.set ?? []) write(value.field, () => setField(marked, item, value));
  }
  return { document: marked, lost, refused };
}

/** What was decided about a field was decided on what the page said then. */
const saysTheSame = (field: FieldName, now: TrackedItem, then: TrackedItem): boolean =>
  sameValue(field, pageFields(now)[field], pageFields(then)[field]);

/** Where the wanted items are now, each at a place of its own. */
function findItems(document: AdfDocument, wanted: readonly TrackedItem[]): Map<TrackedItem, TrackedItem> {
  const free = new Set(trackedItems(readDesign(document)));
  const found = new Map<TrackedItem, TrackedItem>();
  for (const same of [sameRowAndText, sameRow, sameText]) {
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
