import type { AdfDocument } from '../../contract/adf-node';
import { type TrackedItem, trackedItems } from '../reading/design';
import type { SectionDecisions } from '../reading/doubtful';
import { readDesign } from '../reading/read';
import { type DisplayText, message } from '../../i18n/message';
import { type FieldName, pageFields, sameValue } from './fields';
import { addTicketColumn } from './page-edits/ticket-column';
import { nameTicket, unlinkTicket } from './page-edits/mark-item';
import { type FieldValue, setField } from './page-edits/set-field';
import { setDone } from './page-edits/status';

/** What a sync writes into one item on the page. */
export interface RowEdit {
  item: TrackedItem;
  /** Makes the item name this ticket, under this row id, instead of any it names. */
  ticket?: { url: string; rowId: string };
  /** Takes the ticket it names away. */
  unlink?: true;
  done?: boolean;
  set?: readonly FieldValue[];
}

export interface EditedPage {
  document: AdfDocument;
  /** Marks whose item is not on the page any more. */
  lost: RowEdit[];
  /** Values that the page has no place for, or that somebody changed meanwhile, with the reason. */
  refused: { mark: RowEdit; field: FieldName; reason: DisplayText }[];
}

/**
 * The document with the marks in their items, everything else the very same nodes. The items are found anew, since the
 * document may be younger than the one they were read from.
 */
export function editRows(
  document: AdfDocument,
  marks: readonly RowEdit[],
  sections: SectionDecisions = new Map(),
): EditedPage {
  const { places, ...marked } = writeMarks(document, marks, sections);
  const ineffective = withoutEffect(marked, places, sections);
  if (ineffective.length === 0) return marked;
  const reason = message('sync.row.saidElsewhere');
  const rest = marks.map((mark) => (ineffective.includes(mark) ? { ...mark, done: undefined } : mark));
  const again = writeMarks(document, rest, sections);
  const asked = (mark: RowEdit): RowEdit => marks[rest.indexOf(mark)] ?? mark;
  return {
    document: again.document,
    lost: again.lost.map(asked),
    refused: [
      ...again.refused.map((refusal) => ({ ...refusal, mark: asked(refusal.mark) })),
      ...ineffective.map((mark) => ({ mark, field: 'done' as const, reason })),
    ],
  };
}

function writeMarks(
  document: AdfDocument,
  marks: readonly RowEdit[],
  sections: SectionDecisions,
): EditedPage & { places: ReadonlyMap<RowEdit, TrackedItem> } {
  const ticketed = marks.filter(({ ticket }) => ticket).map(({ item }) => item);
  let marked = withTicketColumns(document, [...findItems(document, ticketed, sections).values()]);
  const found = findItems(
    marked,
    marks.map(({ item }) => item),
    sections,
  );
  const places = new Map<RowEdit, TrackedItem>();
  const lost: EditedPage['lost'] = [];
  const refused: EditedPage['refused'] = [];
  for (const mark of marks) {
    const item = found.get(mark.item);
    if (!item) {
      lost.push(mark);
      continue;
    }
    places.set(mark, item);
    // None of these changes where any other item stands.
    if (mark.unlink ?? (mark.ticket && item.ticket)) marked = unlinkTicket(marked, item);
    if (mark.ticket) marked = nameTicket(marked, item, mark.ticket);
    const write = (field: FieldName, change: () => AdfDocument | { reason: DisplayText }) => {
      const written = saysTheSame(field, item, mark.item) ? change() : { reason: message('sync.row.changedMeanwhile') };
      if ('reason' in written) refused.push({ mark, field, reason: written.reason });
      else marked = written;
    };
    const { done } = mark;
    if (done !== undefined) write('done', () => setDone(marked, item, done));
    for (const value of mark.set ?? []) write(value.field, () => setField(marked, item, value));
  }
  return { document: marked, lost, refused, places };
}

/**
 * Marks whose item still reads as done, or as open, after they were written, because the page says so in another way:
 * struck through, under a heading such as “Resolved”, by a second status.
 */
function withoutEffect(
  { document, refused }: EditedPage,
  places: ReadonlyMap<RowEdit, TrackedItem>,
  sections: SectionDecisions,
): RowEdit[] {
  const isRefused = new Set(refused.flatMap(({ mark, field }) => (field === 'done' ? [mark] : [])));
  const written = [...places].filter(([mark]) => mark.done !== undefined && !isRefused.has(mark));
  if (written.length === 0) return [];
  const items = new Map(itemsIn(document, [...places.values()], sections).map((item) => [placeOf(item), item]));
  return written.flatMap(([mark, item]) => (items.get(placeOf(item))?.done === mark.done ? [] : [mark]));
}

/** The items of a document; those with a ticket stay tracked wherever they stand. */
function itemsIn(document: AdfDocument, known: readonly TrackedItem[], sections: SectionDecisions): TrackedItem[] {
  const tickets = new Map(known.flatMap(({ ticket, kind }) => (ticket ? [[ticket.key, kind]] : [])));
  return trackedItems(readDesign(document, { tickets, sections }));
}

const placeOf = ({ kind, place }: TrackedItem): string =>
  `${kind}:${(place.form === 'row' ? place.row : place.path).join('/')}`;

/** What was decided about a field was decided on what the page said then. */
const saysTheSame = (field: FieldName, now: TrackedItem, then: TrackedItem): boolean =>
  sameValue(field, pageFields(now)[field], pageFields(then)[field]);

/** Where the wanted items are now, each at a place of its own. */
function findItems(
  document: AdfDocument,
  wanted: readonly TrackedItem[],
  sections: SectionDecisions,
): Map<TrackedItem, TrackedItem> {
  const free = new Set(itemsIn(document, wanted, sections));
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
