import type { AdfNode } from '../../adf/node';
import { plainText } from '../../adf/text';
import { descendants } from '../../adf/walk';
import { say } from '../../words/say';
import type { TrackedItem } from '../design';
import { dueOf, startOf } from '../dates/due';
import type { Grid, GridCell, GridRow } from '../grid';
import { issueOf } from '../inline/issue';
import { personOf } from '../inline/person';
import { holdsPlaceholder, inlinesOf, isStruck, saysOnlyPrompts } from '../inline/words';
import type { Column, ColumnsByMeaning } from '../vocabulary/columns';
import { saysDone } from '../vocabulary/status-words';
import { rowIdOf, said, saidInLines } from './entry';
import type { Scope } from './scope';
import { linesWithin } from './within';

/** Reads a row as a tracked item; `{ reason }` where it is not one. */
export function itemOfRow(
  row: GridRow,
  grid: Grid,
  columns: ColumnsByMeaning,
  { kind, near, done }: Scope,
): TrackedItem | { reason: string } {
  if (row.problem) return { reason: row.problem };
  const cell = (column: Column): GridCell | undefined => {
    const index = columns[column];
    return index === undefined ? undefined : row.cells[index];
  };
  const content = (column: Column): AdfNode[] | undefined => {
    const found = cell(column);
    return found && inlinesOf(found.node);
  };
  const name = cell('name')?.node;
  if (!name) return { reason: say('items.row.noCell', { kind }) };
  const words = inlinesOf(name);
  if (holdsPlaceholder(words)) return { reason: say('items.row.isPrompt', { kind }) };
  const text = plainText(name);
  if (text === '') return { reason: say('items.row.empty', { kind }) };
  const due = content('due');
  if (kind === 'milestone' && due && holdsPlaceholder(due)) return { reason: say('items.row.dateIsPrompt') };

  const status = cell('status');
  const ticket = cell('ticket');
  const dependsOn = cell('dependsOn');
  return {
    kind,
    rowId: rowIdOf(row.node),
    text,
    due: due && dueOf(due, near),
    start: startOf(content('start'), near),
    number: said(content('number')),
    dependsOn: dependsOn && saidInLines(linesWithin(dependsOn.node)),
    owner: personOf(content('owner') ?? []),
    done: done || isStruck(words) || saysDoneIn(status) || (!status && saysDoneIn(ticket)),
    isPrompt: saysOnlyPrompts(words) || (kind === 'milestone' && due !== undefined && saysOnlyPrompts(due)),
    answer: said(content('answer')),
    context: said(content('context')),
    options: said(content('options')),
    ticket: ticket && ticketOf(ticket.node),
    place: {
      form: 'row',
      table: grid.path,
      row: row.path,
      status: status && { path: status.path },
      ticket: ticket && { path: ticket.path },
    },
  };
}

function saysDoneIn(cell: GridCell | undefined): boolean {
  if (!cell) return false;
  for (const { node } of descendants(cell.node)) {
    if (node.type === 'status' && saysDone(plainText(node))) return true;
  }
  return saysDone(plainText(cell.node));
}

/** The issue a ticket cell names first. */
function ticketOf(cell: AdfNode): TrackedItem['ticket'] {
  for (const { node } of descendants(cell)) {
    const issue = issueOf(node);
    if (issue) return { key: issue.key };
  }
  return undefined;
}
