import type { AdfNode } from '../../../contract/adf-node';
import { plainText } from '../../../adf/text';
import { descendants } from '../../../adf/walk';
import { type DisplayText, message } from '../../../i18n/message';
import type { TrackedItem } from '../design';
import type { Day } from '../../../adf/day';
import { dueOf, dueOfText, startOf } from '../dates/due';
import type { Grid, GridCell, GridRow } from '../grid';
import { issueOf } from '../inline/issue';
import { personOf } from '../inline/person';
import { flatText } from '../inline/flat';
import { holdsPlaceholder, inlinesOf, isStruck, saysOnlyPrompts, wordsOf } from '../inline/words';
import type { Column, ColumnsByMeaning } from '../vocabulary/columns';
import { isDone } from './done';
import { withoutDoneMark } from './done-mark';
import { rowIdOf, said, saidInLines } from './entry';
import type { Scope } from './scope';
import { linesWithin } from './within';

/** Reads a row as a tracked item; `{ reason }` where it is not one. */
export function itemOfRow(
  row: GridRow,
  grid: Grid,
  columns: ColumnsByMeaning,
  { kind, near, done }: Scope,
): TrackedItem | { reason: DisplayText } {
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
  if (!name) return { reason: message('items.row.noCell', { kind }) };
  const words = inlinesOf(name);
  if (holdsPlaceholder(words)) return { reason: message('items.row.isPrompt', { kind }) };
  const marked = withoutDoneMark(words);
  const text = wordsOf(marked.content);
  if (text === '') return { reason: message('items.row.empty', { kind }) };
  const due = content('due');
  if (kind === 'milestone' && due && holdsPlaceholder(due)) return { reason: message('items.row.dateIsPrompt') };

  const status = cell('status');
  const ticket = cell('ticket');
  const dependsOn = cell('dependsOn');
  const number = said(content('number'));
  const context = content('context');
  const answer = said(content('answer'));
  const beginning = context && withoutDoneMark(context);
  return {
    kind,
    rowId: rowIdOf(row.node),
    text,
    due: (due && dueOf(due, near)) ?? (kind === 'milestone' && !due ? dayBefore(context, near) : undefined),
    start: startOf(content('start'), near),
    number,
    dependsOn: dependsOn && saidInLines(linesWithin(dependsOn.node)),
    owner: personOf(content('owner') ?? []),
    done: isDone({
      statuses: status ? statusesIn(status) : ticket ? statusesIn(ticket) : [],
      isEnded: done || isStruck(words),
      isMarked: marked.isDone || (kind === 'question' && (beginning?.isDone ?? false)),
      answer: kind === 'question' ? answer : undefined,
    }),
    isPrompt: saysOnlyPrompts(words) || (kind === 'milestone' && due !== undefined && saysOnlyPrompts(due)),
    answer: answer ?? said(marked.rest),
    context: said(context),
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

/** Where a table has no column for it, the day that what is said of a milestone begins with: “2026-08-27 — final report”. */
function dayBefore(context: readonly AdfNode[] | undefined, near: Day | undefined): TrackedItem['due'] {
  const start = context && /^\s*([^—–:]{6,40}?)\s*(?:[—–:]|$)/.exec(flatText(context).slice(0, 60))?.[1];
  const due = start === undefined ? undefined : dueOfText(start, near);
  return due && !('notADay' in due) ? due : undefined;
}

/** The lozenges of a cell, and all that it says. */
function statusesIn({ node: cell }: GridCell): string[] {
  const lozenges = [...descendants(cell)].flatMap(({ node }) => (node.type === 'status' ? [plainText(node)] : []));
  const words = wordsOf(inlinesOf(cell).filter((node) => node.type !== 'status' && issueOf(node) === undefined));
  return words === '' ? lozenges : [...lozenges, words];
}

/** The issue a ticket cell names first. */
function ticketOf(cell: AdfNode): TrackedItem['ticket'] {
  for (const { node } of descendants(cell)) {
    const issue = issueOf(node);
    if (issue) return { key: issue.key };
  }
  return undefined;
}
