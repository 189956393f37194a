import type { AdfDocument, AdfNode } from '../../../contract/adf-node';
import { type AdfPath, nodeAt, replaceAt } from '../../../adf/path';
import type { ItemPlace, TrackedItem } from '../../reading/design';
import { appendInline, appendToCell, withoutTicketName } from './cell';

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
  return path && ticket ? replaceAt(document, path, (node) => withoutTicketName(node, ticket.key)) : document;
}

type Prose = Exclude<ItemPlace, { form: 'row' }>;

/** Where the words of an item that is not a row stand. */
const wordsOf = (place: Prose): AdfPath => ('text' in place ? place.text : place.path);

function withLocalId(document: AdfDocument, path: AdfPath, localId: string): AdfDocument {
  if (nodeAt(document, path)?.attrs?.localId === localId) return document;
  return replaceAt(document, path, (node) => ({ ...node, attrs: { ...node.attrs, localId } }));
}
