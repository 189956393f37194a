import type { ItemKind } from '../../api';
import type { Block } from '../blocks';
import type { TrackedItem } from '../design';
import { gridOf } from '../grid';
import { columnsByMeaning, tellsHistory } from '../vocabulary/columns';
import { saysNone } from '../vocabulary/status-words';
import { itemOfRow } from './row';
import type { Reading, Scope } from './scope';
import { unread } from './unread';

const nameColumn: Record<ItemKind, string> = { question: 'Question', milestone: 'Milestone, Phase or Task' };

/** Reads the rows of a table, by what its columns mean. */
export function readTable({ node, path }: Block, scope: Scope): Reading {
  const { kind, heading } = scope;
  const whole = (reason: string): Reading => ({ items: [], skipped: [{ what: `Table under “${heading}”`, reason }] });
  const grid = gridOf(node, path);
  if ('problem' in grid) return whole(grid.problem);
  const columns = columnsByMeaning(kind, grid.columns);
  if (columns.name === undefined) {
    if (kind === 'milestone' && tellsHistory(grid.columns)) {
      return whole(`it tells what happened, not what is planned: it has no column named ${nameColumn[kind]}`);
    }
    return whole(`it has no column named ${nameColumn[kind]}, so its rows are not read as ${kind}s`);
  }
  const items: TrackedItem[] = [];
  const reasons: { number: number; reason: string }[] = [];
  for (const row of grid.rows) {
    const read = itemOfRow(row, grid, columns, scope);
    if ('reason' in read) reasons.push({ number: row.number, reason: read.reason });
    else if (!saysNone(read.text)) items.push(read);
  }
  return { items, skipped: unread(heading, 'row', reasons) };
}

/** Whether a table's rows are read as items of a kind. */
export function isTableOf(kind: ItemKind, { node, path }: Block): boolean {
  if (node.type !== 'table') return false;
  const grid = gridOf(node, path);
  return !('problem' in grid) && columnsByMeaning(kind, grid.columns).name !== undefined;
}
