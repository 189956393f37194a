import type { AdfNode } from '../../../../contract/adf-node';
import { wordsOf } from './blocks';
import { designStatusOf, itemStatusOf, ticketCellOf } from './inlines';
import { contentIn, contentOfNode, formOf, plainReading, type Reading } from './normal-form';
import { labelsStatus, statusColumnOf, ticketColumnOf, ticketHeader, type Tracked } from './words';

/** Gives the content of each row of a table; the reading is that of the row. */
export type RowReader = (row: AdfNode, index: number, reading: Reading) => AdfNode;

/** How the rows of a table are read: which of their cells hold progress. */
export function rowReaderOf(table: AdfNode, tracked: Tracked | undefined, facts: Reading): RowReader {
  const rows = table.content ?? [];
  const columns = columnsOf(rows[0]);
  const shapes = shapesOf(rows, columns.length);
  const ticketAt = ticketColumnOf(columns);
  const statusAt = tracked ? statusColumnOf(tracked, columns) : -1;
  const hasAddedColumn = isAddedHeader(rows[0], columns);
  const isAdded = hasAddedColumn ? rows.map((row, index) => index > 0 && isAddedCell(row, shapes[index], facts)) : [];
  // A row that says more keeps the header there.
  if (hasAddedColumn) isAdded[0] = isAdded.slice(1).every(Boolean);

  return (row, index, reading) => {
    const cells = row.content ?? [];
    const kept = isAdded[index] ? cells.slice(0, -1) : cells;
    if (index > 0 && kept.length < cells.length) noteTickets(cells.at(-1), reading);
    const read = kept.map((cell, at): AdfNode => {
      const isRow = index > 0 && shapes[index] === true;
      if (isRow && at === ticketAt && noteTickets(cell, reading)) return formOf(cell, []);
      if (isRow && at === statusAt && noteStatus(cell, reading)) return formOf(cell, []);
      if (reading.statesStatus && at % 2 === 1 && noteDesignStatus(cells[at - 1], cell, reading))
        return formOf(cell, []);
      // Words in the cell of a ticket stay, without the ticket after them.
      const isTracked = isRow && at === ticketAt;
      return formOf(cell, contentIn(isTracked ? withoutPrompts(cell) : cell, { ...reading, isTracked }, false));
    });
    return formOf(row, read);
  };
}

/** Whatever is written into a cell stands in place of its prompts. */
const withoutPrompts = ({ content, ...node }: AdfNode): AdfNode => ({
  ...node,
  ...(content && { content: content.filter(({ type }) => type !== 'placeholder').map(withoutPrompts) }),
});

/** The headers of a table; none where its first row is no row of headers. */
function columnsOf(header: AdfNode | undefined): string[] {
  const cells = header?.content ?? [];
  return cells.every((cell) => cell.type === 'tableHeader' && !isMerged(cell)) ? cells.map(wordsOf) : [];
}

const span = (cell: AdfNode, name: 'colspan' | 'rowspan'): number => Math.max(1, Number(cell.attrs?.[name] ?? 1) || 1);
const isMerged = (cell: AdfNode): boolean => span(cell, 'colspan') > 1 || span(cell, 'rowspan') > 1;

/** For each row, whether its cells are those of the columns. */
function shapesOf(rows: readonly AdfNode[], columns: number): boolean[] {
  let covered = 0;
  return rows.map((row) => {
    const cells = row.content ?? [];
    const isWhole = covered === 0 && cells.length === columns && !cells.some(isMerged);
    covered = cells.reduce((most, cell) => Math.max(most, span(cell, 'rowspan') - 1), Math.max(0, covered - 1));
    return isWhole;
  });
}

/** Whether the last column is one that the app can have added. */
function isAddedHeader(header: AdfNode | undefined, columns: readonly string[]): boolean {
  const cell = header?.content?.at(-1);
  if (!cell || columns.at(-1) !== ticketHeader) return false;
  const form = formOf(cell, []);
  const [text, ...others] = inlinesOf(cell) ?? [];
  return !form.attrs && !form.marks && text?.text === ticketHeader && !text.marks && others.length === 0;
}

/** Whether the last cell of a row is of an added column. What a row of another shape says there is of another column. */
function isAddedCell(row: AdfNode, isWhole: boolean | undefined, facts: Reading): boolean {
  const cell = row.content?.at(-1);
  const form = cell && formOf(cell, []);
  const inlines = cell && inlinesOf(cell);
  const isBare = form?.type === 'tableCell' && !form.attrs && !form.marks;
  if (!isBare || !inlines) return false;
  const said = ticketCellOf(inlines, facts);
  return isWhole === true ? said !== undefined : said === '';
}

/** The inline content of a cell that has nothing but paragraphs. */
function inlinesOf(cell: AdfNode): AdfNode[] | undefined {
  const content = (cell.content ?? []).map((node) => contentOfNode(node, plainReading()));
  return content.every((node) => node === undefined || (node.type === 'paragraph' && !node.attrs && !node.marks))
    ? content.flatMap((node) => node?.content ?? [])
    : undefined;
}

function noteTickets(cell: AdfNode | undefined, reading: Reading): boolean {
  const inlines = cell && inlinesOf(cell);
  const value = inlines && ticketCellOf(inlines, reading);
  if (value) reading.progress.push({ what: 'ticket', value });
  return value !== undefined;
}

function noteStatus(cell: AdfNode, reading: Reading): boolean {
  const inlines = inlinesOf(cell);
  const value = inlines && itemStatusOf(inlines);
  if (value) reading.progress.push({ what: 'status', value });
  return value !== undefined;
}

function noteDesignStatus(label: AdfNode | undefined, cell: AdfNode, reading: Reading): boolean {
  const inlines = label && labelsStatus(wordsOf(label)) ? inlinesOf(cell) : undefined;
  const value = inlines && designStatusOf(inlines);
  if (value) reading.progress.push({ what: 'designStatus', value });
  return value !== undefined;
}
