import type { AdfNode } from '../../contract/adf-node';
import type { AdfPath } from '../../adf/path';
import { plainText } from '../../adf/text';
import { type DisplayText, message, type MessageDescriptor } from '../../i18n/message';

export interface GridCell {
  node: AdfNode;
  path: AdfPath;
}

export interface GridRow {
  node: AdfNode;
  path: AdfPath;
  /** Counted from 1 below the header, as a reader counts. */
  number: number;
  cells: GridCell[];
  /** Why the row's cells cannot be told apart by column, where that is so. */
  problem: DisplayText | undefined;
}

/** A table as columns and rows. */
export interface Grid {
  path: AdfPath;
  /** The header's texts. */
  columns: string[];
  rows: GridRow[];
}

const span = (cell: AdfNode, name: 'colspan' | 'rowspan'): number => Math.max(1, Number(cell.attrs?.[name] ?? 1) || 1);

const isMerged = (cell: AdfNode): boolean => span(cell, 'colspan') > 1 || span(cell, 'rowspan') > 1;

const cellsOf = (row: AdfNode): AdfNode[] => row.content ?? [];

/** Reads a table node; `{ problem }` where its header row cannot be read. */
export function gridOf(table: AdfNode, path: AdfPath): Grid | { problem: DisplayText } {
  const [header, ...body] = table.content ?? [];
  if (!header || cellsOf(header).length === 0 || cellsOf(header).some((cell) => cell.type !== 'tableHeader')) {
    return { problem: message('items.table.noHeader') };
  }
  if (cellsOf(header).some(isMerged)) {
    return { problem: message('items.table.mergedHeader') };
  }
  const columns = cellsOf(header).map(plainText);
  let coveredRows = 0;
  const rows = body.map((row, index): GridRow => {
    const rowPath = [...path, index + 1];
    const cells = cellsOf(row).map((node, column) => ({ node, path: [...rowPath, column] }));
    const merged = coveredRows > 0 || cells.some(({ node }) => isMerged(node));
    coveredRows = Math.max(coveredRows - 1, ...cells.map(({ node }) => span(node, 'rowspan') - 1), 0);
    return {
      node: row,
      path: rowPath,
      number: index + 1,
      cells,
      problem: problemOf(merged, cells.length, columns.length),
    };
  });
  return { path, columns, rows };
}

function problemOf(merged: boolean, cells: number, columns: number): MessageDescriptor | undefined {
  if (merged) return message('items.row.merged');
  if (cells !== columns) return message('items.row.cellCount', { cells, columns });
  return undefined;
}

/** The rows of a table with merged cells in them, or covered by one above: their cells stand in other columns. */
export function mergedRowsOf(table: AdfNode): ReadonlySet<AdfNode> {
  let covered = 0;
  const merged = (table.content ?? []).filter((row) => {
    const isCovered = covered > 0;
    covered = Math.max(covered - 1, ...cellsOf(row).map((cell) => span(cell, 'rowspan') - 1), 0);
    return isCovered || cellsOf(row).some(isMerged);
  });
  return new Set(merged);
}
