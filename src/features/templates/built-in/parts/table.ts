import { strong } from 'adf-builder';
import { EmptyParagraph } from '../../../../adf/nodes/empty-paragraph';
import { Table } from '../../../../adf/nodes/table';
import type { TableRow } from '../../../../adf/nodes/table-row';
import type { NewId } from '../template';
import { inlinesOf, type Line } from './inline';
import { paragraph } from './paragraph';

/** One line a column; an empty text is an empty cell. */
export type Cells = readonly Line[];

/** A table that is only read. */
export function table(columns: readonly string[], ...rows: Cells[]): Table {
  const node = headed(new Table(), columns);
  for (const cells of rows) fill(node.row(), cells);
  return node;
}

/** A table whose rows are tracked items, so that each row has an identity. */
export function trackedTable(newId: NewId, columns: readonly string[], rows: readonly Cells[]): Table {
  const node = headed(new Table(), columns, newId());
  for (const cells of rows) fill(node.row(newId()), cells);
  return node;
}

function headed(node: Table, columns: readonly string[], rowId?: string): Table {
  const row = node.row(rowId);
  for (const column of columns) row.header().add(paragraph(strong(column)));
  return node;
}

function fill(row: TableRow, cells: Cells): void {
  for (const cell of cells) {
    row.cell().add(cell === '' ? new EmptyParagraph() : paragraph(...inlinesOf(cell)));
  }
}
