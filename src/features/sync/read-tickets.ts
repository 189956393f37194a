import { asApp } from '@forge/api';
import { getIssue, type Issue } from '../../platform/jira/issues';
import { type FetchedTicket, fetchTickets } from '../../platform/jira/tickets';
import type { Requester } from '../../platform/requester';
import type { TrackedItem } from '../reading/design';
import { ownersOfTickets } from './store/ticket-ledger';
import { answerIn } from './answer-text';
import { type KnownTickets, knownTickets } from './known-tickets';
import type { LedgerEntry } from './ledger-entry';
import { rowClaim, rowProperty, type Ticket } from './ticket';

/** One issue of a ledger as a ticket; undefined where it is gone, or the caller may not see it. */
export async function readTicket(as: Requester, issueId: string): Promise<Ticket | undefined> {
  return (await fetchTickets(as, [issueId], rowProperty)).map(ticketOf)[0];
}

interface Where {
  pageId: string;
  items: readonly TrackedItem[];
  entries: readonly LedgerEntry[];
}

/** The tickets of a ledger, for work without a person: nothing else is read. */
export async function readLedgerTickets(as: Requester, { pageId, entries }: Where): Promise<KnownTickets> {
  const own = (await fetchTickets(as, issueIdsOf(entries), rowProperty)).map(ticketOf);
  return knownTickets({ pageId, entries, own, others: [], hidden: new Set(), now: Date.now() });
}

/** The tickets of a ledger and the other sub-tasks of the tracking issue, as a person may see them. */
export async function readTickets(
  as: Requester,
  tracking: Issue | undefined,
  { pageId, items, entries }: Where,
): Promise<KnownTickets & { ofOthers: Set<string> }> {
  const ownIds = issueIdsOf(entries);
  const isOwn = new Set(ownIds);
  const otherIds = (tracking?.subtasks ?? []).flatMap(({ id }) => (isOwn.has(id) ? [] : [id]));
  const seen = (await fetchTickets(as, [...ownIds, ...otherIds], rowProperty)).map(ticketOf);
  const [own, others] = [seen.filter(({ id }) => isOwn.has(id)), seen.filter(({ id }) => !isOwn.has(id))];
  const found = { pageId, entries, own, others, now: Date.now() };
  const seenIds = new Set(seen.map(({ id }) => id));
  const hidden = await existing(ownIds.filter((id) => !seenIds.has(id)));
  const there = knownTickets({ ...found, hidden });
  const lacksTicket = there.known.some(({ is }) => is === 'pending' || is === 'unanswered');
  const known = lacksTicket && tracking ? await withHiddenIntents(there.known, tracking, seenIds, pageId) : there.known;
  return { ...there, known, ofOthers: await ofOtherDesigns(there.unknown, items, pageId) };
}

const issueIdsOf = (entries: readonly LedgerEntry[]): string[] =>
  entries.flatMap(({ issueId }) => (issueId === undefined ? [] : [issueId]));

/** To a person, deleted and hidden look the same: of tickets in the ledger, the app looks which it is. */
async function existing(issueIds: readonly string[]): Promise<Set<string>> {
  const found = issueIds.length > 0 ? await fetchTickets(asApp(), issueIds, rowProperty) : [];
  return new Set(found.map(({ id }) => id));
}

/** Intents whose ticket is there, and may not be seen by the person: a second one would be a duplicate. */
async function withHiddenIntents(
  known: KnownTickets['known'],
  tracking: Issue,
  seenIds: ReadonlySet<string>,
  pageId: string,
): Promise<KnownTickets['known']> {
  const { subtasks } = await getIssue(asApp(), tracking.id);
  const unseen = subtasks.flatMap(({ id }) => (seenIds.has(id) ? [] : [id]));
  if (unseen.length === 0) return known;
  const others = (await fetchTickets(asApp(), unseen, rowProperty)).map(ticketOf);
  const claimed = new Set(others.flatMap(({ claim }) => (claim?.pageId === pageId ? [claim.rowId] : [])));
  return known.map((one) =>
    (one.is === 'pending' || one.is === 'unanswered') && claimed.has(one.entry.rowId)
      ? { entry: one.entry, is: 'hidden' }
      : one,
  );
}

/** Sub-tasks that rows name, and that stand in another design's ledger. */
async function ofOtherDesigns(
  unknown: readonly Ticket[],
  items: readonly TrackedItem[],
  pageId: string,
): Promise<Set<string>> {
  const keys = new Set(items.map(({ ticket }) => ticket?.key));
  const named = unknown.flatMap(({ id, key }) => (keys.has(key) ? [id] : []));
  const owners = named.length > 0 ? await ownersOfTickets(named) : new Map<string, { pageId: string }>();
  return new Set([...owners].flatMap(([id, owner]) => (owner.pageId === pageId ? [] : [id])));
}

export const ticketOf = ({ id, key, summary, done, due, assignee, description, property }: FetchedTicket): Ticket => ({
  id,
  key,
  fields: { text: summary, due, assignee: assignee?.accountId ?? null, done, answer: answerIn(description) },
  assigneeName: assignee?.displayName ?? undefined,
  description,
  claim: rowClaim.safeParse(property).data,
});
