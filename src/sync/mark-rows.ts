import type { AdfDocument, AdfNode } from '../adf/node';
import { type AdfPath, nodeAt, replaceAt } from '../adf/path';
import { plainText } from '../adf/text';
import { descendants } from '../adf/walk';
import { type TrackedItem, trackedItems } from '../design/design';
import { readDesign } from '../design/read';
import { doneWordFor, ticketHeader } from '../design/vocabulary';

/** What a sync writes into one row. */
export interface RowMark {
  item: TrackedItem;
  /** Makes the row name this ticket, under this row id. */
  ticket?: { url: string; rowId: string };
  /** Marks the row done. */
  done?: true;
}

/**
 * The document with the marks in their rows, everything else the very same nodes. The rows are found anew, since the
 * document may be younger than the one the items were read from; marks whose row is gone come back as `lost`.
 */
export function markRows(document: AdfDocument, marks: readonly RowMark[]): { document: AdfDocument; lost: RowMark[] } {
  let marked = document;
  const lost: RowMark[] = [];
  for (const mark of marks) {
    let row = findRow(marked, mark.item);
    if (row && mark.ticket && !row.place.ticket) {
      marked = addTicketColumn(marked, row.place.table);
      row = findRow(marked, mark.item);
    }
    if (!row) {
      lost.push(mark);
      continue;
    }
    if (mark.ticket) marked = nameTicket(marked, row, mark.ticket);
    if (mark.done) marked = markDone(marked, row);
  }
  return { document: marked, lost };
}

function findRow(document: AdfDocument, wanted: TrackedItem): TrackedItem | undefined {
  const rows = trackedItems(readDesign(document)).filter(
    (row) => row.kind === wanted.kind && row.ticket?.key === wanted.ticket?.key,
  );
  return (
    rows.find((row) => row.rowId !== undefined && row.rowId === wanted.rowId && row.text === wanted.text) ??
    rows.find((row) => row.text === wanted.text) ??
    rows.find((row) => row.rowId !== undefined && row.rowId === wanted.rowId)
  );
}

function addTicketColumn(document: AdfDocument, table: AdfPath): AdfDocument {
  return replaceAt(document, table, (node) => ({
    ...node,
    content: (node.content ?? []).map((row, index) => ({
      ...row,
      content: [...(row.content ?? []), index === 0 ? header(ticketHeader) : emptyCell()],
    })),
  }));
}

const header = (text: string): AdfNode => ({
  type: 'tableHeader',
  attrs: {},
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const emptyCell = (): AdfNode => ({ type: 'tableCell', attrs: {}, content: [{ type: 'paragraph', content: [] }] });

function nameTicket(
  document: AdfDocument,
  row: TrackedItem,
  { url, rowId }: { url: string; rowId: string },
): AdfDocument {
  const card: AdfNode = { type: 'inlineCard', attrs: { url } };
  const identified = replaceAt(document, row.place.row, (node) => ({
    ...node,
    attrs: { ...node.attrs, localId: rowId },
  }));
  return row.place.ticket
    ? replaceAt(identified, row.place.ticket.path, (cell) => appendInline(cell, card))
    : identified;
}

function markDone(document: AdfDocument, row: TrackedItem): AdfDocument {
  const place = row.place.status ?? row.place.ticket;
  if (!place) return document;
  const text = doneWordFor[row.kind];
  const cell = nodeAt(document, place.path);
  const present = cell && lozengeIn(cell, place.path);
  if (present)
    return replaceAt(document, present, (node) => ({ ...node, attrs: { ...node.attrs, text, color: 'green' } }));
  const lozenge: AdfNode = { type: 'status', attrs: { text, color: 'green' } };
  return replaceAt(document, place.path, (node) =>
    row.place.status && isPlainWord(node) ? fill(node, lozenge) : appendInline(node, lozenge),
  );
}

function lozengeIn(cell: AdfNode, path: AdfPath): AdfPath | undefined {
  for (const visited of descendants(cell, path)) if (visited.node.type === 'status') return visited.path;
  return undefined;
}

/** One paragraph of unmarked text, such as “Pending”: nothing is lost when a lozenge stands there instead. */
const isPlainWord = (cell: AdfNode): boolean =>
  cell.content?.length === 1 &&
  cell.content[0]?.type === 'paragraph' &&
  (cell.content[0].content ?? []).every(
    (node) => (node.type === 'text' && !node.marks?.length) || node.type === 'placeholder',
  );

const fill = (cell: AdfNode, inline: AdfNode): AdfNode => ({
  ...cell,
  content: [{ type: 'paragraph', content: [inline] }],
});

/** The cell with an inline node at its end: in its last paragraph if it has one, else in a paragraph of its own. */
function appendInline(cell: AdfNode, inline: AdfNode): AdfNode {
  const content = cell.content ?? [];
  const last = content.at(-1);
  if (last?.type !== 'paragraph') return { ...cell, content: [...content, { type: 'paragraph', content: [inline] }] };
  const before = (last.content ?? []).filter(({ type }) => type !== 'placeholder');
  const gap: AdfNode[] = before.length > 0 && plainText(last) !== '' ? [{ type: 'text', text: ' ' }] : [];
  return { ...cell, content: [...content.slice(0, -1), { ...last, content: [...before, ...gap, inline] }] };
}
