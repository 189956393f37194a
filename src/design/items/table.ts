import type { ItemKind } from '../../api';
import { say } from '../../words/say';
import type { Block } from '../blocks';
import type { TrackedItem } from '../design';
import { gridOf } from '../grid';
import { columnsByMeaning, tellsHistory } from '../vocabulary/columns';
import { saysNone } from '../vocabulary/status-words';
import { itemOfRow } from './row';
import type { Reading, Scope } from './scope';
import { unread } from './unread';

/** Reads the rows of a table, by what its columns mean. */
export function readTable({ node, path }: Block, scope: Scope): Reading {
  const { kind, heading } = scope;
  const whole = (reason: string): Reading => ({
    items: [],
    skipped: [{ what: say('items.table.under', { heading }), reason, isTable: true }],
  });
  const grid = gridOf(node, path);
  if ('problem' in grid) return whole(grid.problem);
  const columns = columnsByMeaning(kind, grid.columns);
  if (columns.name === undefined) {
    if (kind === 'question') return whole(say('items.table.noQuestions'));
    return whole(tellsHistory(grid.columns) ? say('items.table.tellsHistory') : say('items.table.noMilestones'));
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
