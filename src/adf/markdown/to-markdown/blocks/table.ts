import type { PhrasingContent, TableCell, TableRow } from 'mdast';
import type { AdfNode } from '../../../../contract/adf-node';
import { cellLines } from '../cell-lines';
import { codeInCell } from '../code-in-cell';
import { tableGrid } from '../table-grid';
import type { State } from '../state';
import type { BlockHandler } from './handler';

/** A table; Markdown always has a header, so the first row is it. A cell's blocks are lines of it. */
export const table: BlockHandler = (node, state) => {
  const grid = tableGrid(node);
  if (grid.length === 0) return [];
  const children = grid.map((row, index): TableRow => ({
    type: 'tableRow',
    children: row.map((cell) => tableCell(cell, index > 0, state)),
  }));
  return [{ type: 'table', children }];
};

/** A header beside its row, which Markdown has not, is bold. */
function tableCell(cell: AdfNode | undefined, isBody: boolean, state: State): TableCell {
  const lines = cell ? cellLines(cell.content, state).map((line) => line.flatMap(codeInCell)) : [];
  const children = lines.flatMap((line, index): PhrasingContent[] =>
    index > 0 ? [{ type: 'html', value: '<br>' }, ...line] : line,
  );
  const isSideHeader = isBody && cell?.type === 'tableHeader' && children.length > 0;
  return { type: 'tableCell', children: isSideHeader ? [{ type: 'strong', children }] : children };
}
