import type { ItemKind } from '../api';

/** What a column of a tracked table holds. */
export type Column = 'name' | 'owner' | 'due' | 'status' | 'answer' | 'ticket';

const headings: Record<ItemKind, RegExp> = {
  question: /^(\d+[.)]?\s*)?(open|unresolved|outstanding)\s+(\w+\s+)?questions?$/i,
  milestone:
    /^(\d+[.)]?\s*)?((key\s+)?milestones|timeline|timeline\s*(&|and)\s*milestones|implementation plan|schedule)$/i,
};

const columns: Record<ItemKind, Record<Column, RegExp>> = {
  question: {
    name: /^questions?$/i,
    owner: /^(owner(\(s\)|s)?|assignee)$/i,
    due: /^(due( date)?|decision needed by|needed by|deadline|target (date|resolution))$/i,
    status: /^status$/i,
    answer: /^(best )?answer$|^(resolution|decision|outcome)$/i,
    ticket: /^(ticket|jira|jira (ticket|issue))$/i,
  },
  milestone: {
    name: /^(milestone|phase|task|deliverable)s?$/i,
    owner: /^(owner(\(s\)|s)?|assignee)$/i,
    due: /^((due|target)( date)?|date|deadline)$/i,
    status: /^status$/i,
    answer: /^outcome$/i,
    ticket: /^(ticket|jira|jira (ticket|issue))$/i,
  },
};

/** What the innermost heading that says so announces; undefined under any other heading. */
export function kindUnder(underHeadings: readonly string[]): { kind: ItemKind; heading: string } | undefined {
  for (const heading of underHeadings.toReversed()) {
    for (const kind of ['question', 'milestone'] as const) {
      if (headings[kind].test(heading)) return { kind, heading };
    }
  }
  return undefined;
}

/** The index of the column with a meaning, -1 where the table has none. */
export function columnIndex(kind: ItemKind, column: Column, headers: readonly string[]): number {
  return headers.findIndex((header) => columns[kind][column].test(header));
}

const doneWord = /^(resolved|answered|decided|closed|done|complete|completed|implemented)$/i;

export const saysDone = (status: string): boolean => doneWord.test(status.trim());

/** The word a finished item gets in its status. */
export const doneWordFor: Record<ItemKind, string> = { question: 'Resolved', milestone: 'Done' };

/** The word an item gets that is open again. */
export const openWordFor: Record<ItemKind, string> = { question: 'Open', milestone: 'Pending' };

/** The header of the column that holds the tickets, where a table has to be given one. */
export const ticketHeader = 'Ticket';
