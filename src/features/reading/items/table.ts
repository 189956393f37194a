import type { ItemKind } from '../../../contract/api';
import { plainText } from '../../../adf/text';
import { type DisplayText, message } from '../../../i18n/message';
import type { Block } from '../blocks';
import type { TrackedItem } from '../design';
import { type Grid, gridOf } from '../grid';
import {
  type ColumnsByMeaning,
  columnsByMeaning,
  isOffset,
  namesEvents,
  namesItems,
  otherNames,
  tellsHistory,
} from '../vocabulary/columns';
import { isBareNumber } from '../vocabulary/phases';
import { isTotal, saysNone } from '../vocabulary/status-words';
import { asksAnywhere } from './asking';
import { itemOfRow } from './row';
import type { Reading, Scope } from './scope';
import { unread } from './unread';

/** Reads the rows of a table, by what its columns mean. */
export function readTable({ node, path }: Block, scope: Scope): Reading {
  const { kind, heading } = scope;
  const whole = (reason: DisplayText): Reading => ({
    items: [],
    skipped: [{ what: message('items.table.under', { heading }), reason, isTable: true }],
  });
  const grid = gridOf(node, path);
  if ('problem' in grid) return whole(grid.problem);
  const columns = columnsOf(kind, grid);
  if (columns.name === undefined || !namesRows(kind, grid, columns)) {
    if (kind === 'question') return whole(message('items.table.noQuestions'));
    return whole(
      tellsHistory(grid.columns) ? message('items.table.tellsHistory') : message('items.table.noMilestones'),
    );
  }
  const isSure = !scope.mixed || namesItems(kind, grid.columns[columns.name] ?? '');
  const items: TrackedItem[] = [];
  const reasons: { number: number; reason: DisplayText }[] = [];
  for (const row of grid.rows) {
    if (row.cells.length > 0 && isTotal(plainText(row.cells[0]?.node ?? row.node))) continue;
    const read = itemOfRow(row, grid, columns, scope);
    if ('reason' in read) reasons.push({ number: row.number, reason: read.reason });
    else if (saysNone(read.text)) continue;
    else if (!isSure && !read.isPrompt && !asksAnywhere(read.text) && !scope.isTracked(read))
      reasons.push({ number: row.number, reason: message('items.mixedHeading') });
    else items.push(read);
  }
  return { items, skipped: unread(heading, 'row', reasons) };
}

/** The columns by their headers; a column that only numbers its rows names none of them. */
export function columnsOf(kind: ItemKind, grid: Grid): ColumnsByMeaning {
  const columns = columnsByMeaning(kind, grid.columns);
  if (kind === 'milestone' && columns.name === undefined) return { ...columns, ...columnsOfOffsets(grid) };
  if (kind === 'question' || columns.name === undefined || !holdsNumbers(grid, columns.name)) return columns;
  const name = otherNames(grid.columns, columns).find((index) => !holdsNumbers(grid, index));
  if (name === undefined) return columns;
  const { context, ...others } = columns;
  return { ...others, number: columns.number ?? columns.name, name, ...(context !== name && { context }) };
}

/** In a timeline counted from a release, the events are what is planned: “-6 weeks”, “T-2”. */
function columnsOfOffsets({ columns, rows }: Grid): ColumnsByMeaning {
  const name = columns.findIndex((header) => namesEvents(header));
  const due = columns.findIndex((_, index) => {
    const said = rows.flatMap(({ cells, problem }) => {
      const cell = cells[index];
      return cell && !problem ? [plainText(cell.node).trim()] : [];
    });
    const written = said.filter((words) => words !== '');
    return written.length > 1 && written.every((words) => isOffset(words));
  });
  return name >= 0 && due >= 0 && name !== due ? { name, due } : {};
}

function holdsNumbers({ rows }: Grid, column: number): boolean {
  const said = rows.flatMap(({ cells, problem }) => {
    const cell = cells[column];
    return cell && !problem ? [plainText(cell.node)] : [];
  });
  const written = said.filter((words) => words !== '' && !isTotal(words));
  return written.length > 0 && written.every(isBareNumber);
}

/**
 * Whether the columns leave no doubt that rows are items. A column such as “Task” or “Feature” needs another beside it that
 * says who, when or how far, and a table that tells what happened is no plan.
 */
export function namesRows(kind: ItemKind, grid: Grid, columns: ColumnsByMeaning): boolean {
  const { name, number, due, start, status, owner, ticket } = columns;
  if (name === undefined) return false;
  if (kind === 'question') return true;
  if ([name, number].some((column) => column !== undefined && namesItems(kind, grid.columns[column] ?? '')))
    return true;
  if (namesEvents(grid.columns[name] ?? '')) return due !== undefined;
  return !tellsHistory(grid.columns) && [due, start, status, owner, ticket].some((column) => column !== undefined);
}

/** Whether a table's rows are read as items of a kind. */
export function isTableOf(kind: ItemKind, { node, path }: Block): boolean {
  if (node.type !== 'table') return false;
  const grid = gridOf(node, path);
  if ('problem' in grid) return false;
  return namesRows(kind, grid, columnsOf(kind, grid));
}
