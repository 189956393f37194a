/** The rows of a history's page, each known by the note in its last cell that the app never touches. */
import type { AdfDocument, AdfNode } from '../../src/contract/adf-node';
import { plainText } from '../../src/adf/text';
import { p, td } from '../words';

export interface Row {
  note: string;
  /** Of the table in the document, and of the row in the table. */
  table: number;
  index: number;
  node: AdfNode;
  cell(column: string): AdfNode | undefined;
}

export function rowsOf(document: AdfDocument): Row[] {
  return document.content.flatMap((node, table) => {
    if (node.type !== 'table') return [];
    const [header, ...rows] = node.content ?? [];
    const columns = columnsOf(header);
    return rows.map((row, index): Row => {
      const cell = (column: string) => row.content?.[columns.indexOf(column)];
      const notes = cell('Notes');
      return { note: notes ? (plainText(notes).split(' ')[0] ?? '') : '', table, index: index + 1, node: row, cell };
    });
  });
}

const columnsOf = (header: AdfNode | undefined) => (header?.content ?? []).map((cell) => plainText(cell));

/** The document with the rows of one table changed; the header stays. */
export function withRows(document: AdfDocument, table: number, change: (rows: AdfNode[]) => AdfNode[]): AdfDocument {
  return {
    ...document,
    content: document.content.map((node, index) => {
      if (index !== table) return node;
      const [header, ...rows] = node.content ?? [];
      return { ...node, content: [...(header ? [header] : []), ...change(rows)] };
    }),
  };
}

/** The document with a cell of a row changed; as it is where the table has no such column. */
export function withCell(
  document: AdfDocument,
  { table, index }: Row,
  column: string,
  change: (cell: AdfNode) => AdfNode,
): AdfDocument {
  const at = columnsOf(document.content[table]?.content?.[0]).indexOf(column);
  return withRows(document, table, (rows) =>
    rows.map((row, place) =>
      place !== index - 1
        ? row
        : { ...row, content: (row.content ?? []).map((cell, place2) => (place2 === at ? change(cell) : cell)) },
    ),
  );
}

export const filled = (content: AdfNode | string | undefined) => (): AdfNode => td(content);

/** Whether a comment stands on words of the cell. */
export const isCommented = (cell: AdfNode | undefined): boolean =>
  JSON.stringify(cell ?? null).includes('"annotation"');

export const commented =
  (id: string) =>
  (cell: AdfNode): AdfNode => ({
    ...cell,
    content: [
      p({
        type: 'text',
        text: plainText(cell),
        marks: [{ type: 'annotation', attrs: { id, annotationType: 'inlineComment' } }],
      }),
    ],
  });
