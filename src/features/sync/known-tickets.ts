import type { LedgerEntry } from './ledger-entry';
import type { Ticket } from './ticket';

/**
 * How long a creation without an answer may still take effect. Jira's gateway gives up on a request after a minute; two
 * give what it began the time to end. A retry after that uses the same row id, so that a later effect shows as a second
 * ticket of the row.
 */
export const effectSeconds = 120;

/** An entry of the ledger, and what became of its ticket. */
export type KnownTicket = { entry: LedgerEntry } & (
  | { is: 'seen'; ticket: Ticket }
  /** It exists, and whoever syncs may not see it. */
  | { is: 'hidden' }
  | { is: 'gone' }
  /** Jira has not said whether there is one, and may yet make it. */
  | { is: 'pending'; seconds: number }
  /** Jira never said, and none has appeared in time. */
  | { is: 'unanswered' }
);

export interface KnownTickets {
  known: KnownTicket[];
  /** Second tickets of a row, each with the entry whose ticket is another one. */
  duplicates: { entry: LedgerEntry; ticket: Ticket }[];
  /** Sub-tasks that no entry knows. */
  unknown: Ticket[];
}

export interface TicketSnapshot {
  pageId: string;
  entries: readonly LedgerEntry[];
  /** The issues of the ledger, as far as they may be seen. */
  own: readonly Ticket[];
  /** The sub-tasks of the tracking issue that the ledger does not name. */
  others: readonly Ticket[];
  /** Issues of the ledger, by id, that exist and may not be seen. */
  hidden: ReadonlySet<string>;
  /** Milliseconds since the epoch. */
  now: number;
}

/** What became of each entry. The property of a sub-task is asked for one thing: whether it is what an intent made. */
export function knownTickets({ pageId, entries, own, others, hidden, now }: TicketSnapshot): KnownTickets {
  const byId = new Map(own.map((ticket) => [ticket.id, ticket]));
  const claimed = new Map<string, Ticket[]>();
  for (const ticket of others) {
    const { claim } = ticket;
    if (claim?.pageId !== pageId) continue;
    claimed.set(claim.rowId, [...(claimed.get(claim.rowId) ?? []), ticket]);
  }
  const duplicates: KnownTickets['duplicates'] = [];
  const matched = new Set<string>();
  const known = entries.map((entry): KnownTicket => {
    const late = (claimed.get(entry.rowId) ?? []).filter(({ claim }) => claim?.kind === entry.kind);
    for (const { id } of late) matched.add(id);
    if (entry.issueId === undefined) {
      const [first, ...more] = late;
      if (first) {
        const found: LedgerEntry = { ...entry, state: 'created', issueId: first.id, key: first.key };
        duplicates.push(...more.map((ticket) => ({ entry: found, ticket })));
        return { entry: found, is: 'seen', ticket: first };
      }
      const seconds = Math.ceil(effectSeconds - (now - Date.parse(entry.at)) / 1000);
      return seconds > 0 ? { entry, is: 'pending', seconds } : { entry, is: 'unanswered' };
    }
    const ticket = byId.get(entry.issueId);
    duplicates.push(...late.map((second) => ({ entry, ticket: second })));
    if (ticket) return { entry, is: 'seen', ticket };
    return { entry, is: hidden.has(entry.issueId) ? 'hidden' : 'gone' };
  });
  return { known, duplicates, unknown: others.filter(({ id }) => !matched.has(id)) };
}
