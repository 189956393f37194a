import type { AdfDocument, AdfNode } from '../../adf/node';
import { type AdfPath, nodeAt, replaceAt } from '../../adf/path';
import type { ItemPlace, TrackedItem } from '../../design/design';
import { doneWordFor, openWordFor } from '../../design/vocabulary/status-words';
import { withLozenge } from './line';
import { appendInline, appendToCell, isPlainWord, setLozenge, withoutTicket } from './cell';

interface Ticket {
  url: string;
  rowId: string;
}

/** Makes the item name its ticket as a smart link, and carry the id the ticket knows it by. */
export function nameTicket(document: AdfDocument, { place }: TrackedItem, { url, rowId }: Ticket): AdfDocument {
  const card: AdfNode = { type: 'inlineCard', attrs: { url } };
  if (place.form === 'row') {
    const identified = withLocalId(document, place.row, rowId);
    return place.ticket ? replaceAt(identified, place.ticket.path, (cell) => appendToCell(cell, card)) : identified;
  }
  return replaceAt(document, wordsOf(place), (node) => appendInline(node, card));
}

/** Takes the name of its ticket away from an item, and nothing else. */
export function unlinkTicket(document: AdfDocument, { place, ticket }: TrackedItem): AdfDocument {
  const path = place.form === 'row' ? place.ticket?.path : wordsOf(place);
  return path && ticket ? replaceAt(document, path, (node) => withoutTicket(node, ticket.key)) : document;
}

/** Marks the item done the way its form has: its checkbox, its status, or a lozenge beside its ticket. */
export function markDone(document: AdfDocument, { kind, place }: TrackedItem): AdfDocument {
  return setStatus(document, place, 'DONE', { type: 'status', attrs: { text: doneWordFor[kind], color: 'green' } });
}

/** Marks a done item open again. */
export function markOpen(document: AdfDocument, { kind, place }: TrackedItem): AdfDocument {
  return setStatus(document, place, 'TODO', { type: 'status', attrs: { text: openWordFor[kind], color: 'neutral' } });
}

function setStatus(document: AdfDocument, place: ItemPlace, state: 'DONE' | 'TODO', lozenge: AdfNode): AdfDocument {
  switch (place.form) {
    case 'task':
      return replaceAt(document, place.path, (task) => ({ ...task, attrs: { ...task.attrs, state } }));
    case 'row': {
      const { status, ticket } = place;
      if (status) {
        return setLozenge(document, status.path, lozenge, (cell) =>
          isPlainWord(cell) ? fill(cell, lozenge) : appendToCell(cell, lozenge),
        );
      }
      return ticket ? setLozenge(document, ticket.path, lozenge, (cell) => appendToCell(cell, lozenge)) : document;
    }
    default:
      return replaceAt(document, wordsOf(place), (node) => withLozenge(node, lozenge));
  }
}

type Prose = Exclude<ItemPlace, { form: 'row' }>;

/** Where the words of an item that is not a row stand. */
const wordsOf = (place: Prose): AdfPath => ('text' in place ? place.text : place.path);

function withLocalId(document: AdfDocument, path: AdfPath, localId: string): AdfDocument {
  if (nodeAt(document, path)?.attrs?.localId === localId) return document;
  return replaceAt(document, path, (node) => ({ ...node, attrs: { ...node.attrs, localId } }));
}

const fill = (cell: AdfNode, inline: AdfNode): AdfNode => ({
  ...cell,
  content: [{ type: 'paragraph', content: [inline] }],
});
