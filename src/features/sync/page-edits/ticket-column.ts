import type { AdfDocument, AdfNode } from '../../../contract/adf-node';
import { type AdfPath, replaceAt } from '../../../adf/path';
import { ticketHeader } from '../../reading/vocabulary/status-words';

/** The document with one more column at the end of a table, for the tickets of its rows. */
export function addTicketColumn(document: AdfDocument, table: AdfPath): AdfDocument {
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
