import { dayOfText, dayOfTimestamp } from '../adf/day';
import type { AdfNode } from '../adf/node';
import { plainText } from '../adf/text';
import { descendants } from '../adf/walk';
import type { ItemKind } from '../api';
import type { Due, Owner, TrackedItem } from './design';
import type { GridCell, GridRow } from './grid';
import { type Column, columnIndex, saysDone } from './vocabulary';

/** Reads a row as a tracked item; `{ reason }` where it is not one. */
export function itemOf(
  kind: ItemKind,
  columns: readonly string[],
  row: GridRow,
  table: readonly number[],
): TrackedItem | { reason: string } {
  if (row.problem) return { reason: row.problem };
  const cell = (column: Column): GridCell | undefined => row.cells[columnIndex(kind, column, columns)];
  const name = cell('name')?.node;
  if (!name) return { reason: `it has no ${kind} cell` };
  if (holdsPrompt(name)) return { reason: `its ${kind} is still the template’s prompt` };
  const text = plainText(name);
  if (text === '') return { reason: `its ${kind} is empty` };
  const due = cell('due')?.node;
  if (kind === 'milestone' && due && holdsPrompt(due)) return { reason: 'its date is still the template’s prompt' };

  const status = cell('status');
  const ticket = cell('ticket');
  const rowId = row.node.attrs?.localId;
  return {
    kind,
    rowId: typeof rowId === 'string' && rowId !== '' ? rowId : undefined,
    text,
    due: due && dueOf(due),
    owner: ownerOf(cell('owner')?.node),
    done: saysDoneIn(status) || (!status && saysDoneIn(ticket)),
    isPrompt: false,
    answer: answerOf(cell('answer')?.node),
    ticket: ticket && ticketOf(ticket.node),
    place: {
      form: 'row',
      table,
      row: row.path,
      status: status && { path: status.path },
      ticket: ticket && { path: ticket.path },
    },
  };
}

const find = (root: AdfNode, type: string): AdfNode | undefined => {
  for (const { node } of descendants(root)) if (node.type === type) return node;
  return undefined;
};

const holdsPrompt = (cell: AdfNode): boolean => find(cell, 'placeholder') !== undefined;

function saysDoneIn(cell: GridCell | undefined): boolean {
  if (!cell) return false;
  for (const { node } of descendants(cell.node)) {
    if (node.type === 'status' && saysDone(plainText(node))) return true;
  }
  return saysDone(plainText(cell.node));
}

function dueOf(cell: AdfNode): Due | undefined {
  const text = plainText(cell);
  const day = dayOfTimestamp(find(cell, 'date')?.attrs?.timestamp) ?? dayOfText(text);
  if (day) return { day };
  return text === '' ? undefined : { notADay: text };
}

function ownerOf(cell: AdfNode | undefined): Owner | undefined {
  if (!cell) return undefined;
  const accountId = find(cell, 'mention')?.attrs?.id;
  if (typeof accountId === 'string' && accountId !== '') return { accountId };
  const text = plainText(cell);
  return text === '' ? undefined : { notAPerson: text };
}

/** Nothing is decided where it says nothing, or that it is still to be decided. */
function answerOf(cell: AdfNode | undefined): string | undefined {
  const text = cell ? plainText(cell) : '';
  return text === '' || /^(tbd|tbc|to be (decided|confirmed)|none|n\/a|-+|–|—)\.?$/i.test(text) ? undefined : text;
}

const issueKeyAtEnd = /(?:^|\/browse\/)([A-Z][A-Z0-9_]+-\d+)(?:[?#].*)?$/;

/** The issue a ticket cell names: by a smart link, a link, or its key in plain text. */
function ticketOf(cell: AdfNode): TrackedItem['ticket'] {
  for (const { node } of descendants(cell)) {
    for (const address of [
      node.attrs?.url,
      node.marks?.find(({ type }) => type === 'link')?.attrs?.href,
      node.text?.trim(),
    ]) {
      const key = typeof address === 'string' ? issueKeyAtEnd.exec(address)?.[1] : undefined;
      if (key) return { key };
    }
  }
  return undefined;
}
