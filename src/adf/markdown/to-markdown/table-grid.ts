import type { AdfNode } from '../../../contract/adf-node';

/** No table is wider; bounds what a cell's span can claim. */
const widest = 500;

type Row = (AdfNode | undefined)[];

/** A table's cells by row and column, with nothing where one spans further rows or columns; every row as long. */
export function tableGrid(table: AdfNode): Row[] {
  const rows: Row[] = [];
  /** For each column, how many rows below are taken by a cell above. */
  const taken: number[] = [];
  for (const { content = [] } of table.content ?? []) {
    const row: Row = [];
    const skipTaken = (): void => {
      while ((taken[row.length] ?? 0) > 0) {
        taken[row.length] = (taken[row.length] ?? 0) - 1;
        row.push(undefined);
      }
    };
    for (const cell of content) {
      skipTaken();
      const down = spanOf(cell, 'rowspan') - 1;
      const columns = spanOf(cell, 'colspan');
      for (let column = 0; column < columns; column++) {
        taken[row.length] = down;
        row.push(column === 0 ? cell : undefined);
      }
    }
    skipTaken();
    rows.push(row);
  }
  const width = Math.min(widest, Math.max(0, ...rows.map((row) => row.length)));
  return rows.map((row) => [...row, ...Array<undefined>(Math.max(0, width - row.length))]);
}

function spanOf(cell: AdfNode, name: string): number {
  const span = Math.trunc(Number(cell.attrs?.[name] ?? 1));
  return span >= 1 ? Math.min(span, widest) : 1;
}
