import type { Node, ResolvedPos } from '@atlaskit/editor-prosemirror/model';
import { type EditorState, Selection } from '@atlaskit/editor-prosemirror/state';
import { schema, storedAttribute } from './schema';
import type { Command } from './types';

type CellPlace = { table: Node; tablePosition: number; row: Node; rowEnd: number; cellPosition: number };

const depthOf = ($position: ResolvedPos, role: RegExp): number => {
  for (let depth = $position.depth; depth > 0; depth -= 1) {
    if (role.test(String($position.node(depth).type.spec.tableRole))) return depth;
  }
  return 0;
};

const cellAt = ({ selection: { $from } }: EditorState): CellPlace | undefined => {
  const cellDepth = depthOf($from, /cell$/);
  if (cellDepth < 3) return undefined;
  return {
    table: $from.node(cellDepth - 2),
    tablePosition: $from.before(cellDepth - 2),
    row: $from.node(cellDepth - 1),
    rowEnd: $from.after(cellDepth - 1),
    cellPosition: $from.before(cellDepth),
  };
};

export const isInTable = (state: EditorState): boolean => cellAt(state) !== undefined;

const cellPositions = ({ table, tablePosition }: CellPlace): number[] => {
  const positions: number[] = [];
  table.forEach((row, rowOffset) => {
    row.forEach((_cell, cellOffset) => {
      positions.push(tablePosition + 1 + rowOffset + 1 + cellOffset);
    });
  });
  return positions;
};

/** An empty row with as many columns as the given one; a heading column stays one. */
const emptyRowLike = (row: Node): Node => {
  const cells = row.children.flatMap((cell, index) => {
    const isRowHeading = index === 0 && row.childCount > 1 && row.child(1).type.name === 'tableCell';
    const type = isRowHeading ? cell.type : schema.nodes.tableCell;
    const columns = Number(cell.attrs.colspan);
    return Array.from({ length: columns }, () =>
      schema.node(type ?? cell.type, { colwidth: columns === 1 ? (cell.attrs.colwidth as unknown) : null }, [
        schema.node('paragraph'),
      ]),
    );
  });
  return schema.node('tableRow', { [storedAttribute]: null }, cells);
};

const cursorIn = (doc: Node, cellPosition: number): Selection => Selection.near(doc.resolve(cellPosition + 1));

/** Adds a row below the one with the cursor, and goes there. */
export const addRowBelow: Command = (state, dispatch) => {
  const place = cellAt(state);
  if (!place) return false;
  const change = state.tr.insert(place.rowEnd, emptyRowLike(place.row));
  dispatch?.(change.setSelection(cursorIn(change.doc, place.rowEnd + 1)).scrollIntoView());
  return true;
};

/** Removes the row with the cursor; with the last row goes the table. */
export const deleteRow: Command = (state, dispatch) => {
  const place = cellAt(state);
  if (!place) return false;
  const isLast = place.table.childCount === 1;
  dispatch?.(
    isLast
      ? state.tr.delete(place.tablePosition, place.tablePosition + place.table.nodeSize)
      : state.tr.delete(place.rowEnd - place.row.nodeSize, place.rowEnd),
  );
  return true;
};

/** Goes to the cell before or after; behind the last one a row is added. */
export const goToCell =
  (step: 1 | -1): Command =>
  (state, dispatch) => {
    const place = cellAt(state);
    if (!place) return false;
    const positions = cellPositions(place);
    const target = positions[positions.indexOf(place.cellPosition) + step];
    if (target === undefined) return step === 1 ? addRowBelow(state, dispatch) : false;
    dispatch?.(state.tr.setSelection(cursorIn(state.doc, target)).scrollIntoView());
    return true;
  };
