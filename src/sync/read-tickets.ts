import { type FetchedTicket, fetchTickets } from '../atlassian/jira/tickets';
import type { Requester } from '../atlassian/requester';
import type { Issue } from '../atlassian/jira/issues';
import type { TrackedItem } from '../design/design';
import { answerIn } from './answer-text';
import { rowProperty, rowState, type Ticket } from './ticket';

/** One issue as a ticket, by id or key; undefined where it is gone, or the caller may not see it. */
export async function readTicket(as: Requester, idOrKey: string): Promise<Ticket | undefined> {
  return (await fetchTickets(as, [idOrKey], rowProperty)).map(ticketOf)[0];
}

/** The sub-tasks of a tracking issue, and the issues that rows name beside them. */
export async function readTickets(
  as: Requester,
  tracking: Issue | undefined,
  items: readonly TrackedItem[],
): Promise<{ tickets: Ticket[]; strays: Map<string, Ticket | undefined> }> {
  const subtasks = tracking?.subtasks ?? [];
  const keys = new Set(subtasks.map(({ key }) => key));
  const strayKeys = [...new Set(items.flatMap(({ ticket }) => (ticket && !keys.has(ticket.key) ? [ticket.key] : [])))];
  const [tickets, strays] = await Promise.all([
    fetchTickets(
      as,
      subtasks.map(({ id }) => id),
      rowProperty,
    ),
    Promise.all(strayKeys.map(async (key): Promise<[string, Ticket | undefined]> => [key, await readTicket(as, key)])),
  ]);
  return { tickets: tickets.map(ticketOf), strays: new Map(strays) };
}

const ticketOf = ({ id, key, summary, done, due, assignee, description, property }: FetchedTicket): Ticket => ({
  id,
  key,
  fields: { text: summary, due, assignee: assignee?.accountId ?? null, done, answer: answerIn(description) },
  assigneeName: assignee?.displayName,
  description,
  state: rowState.safeParse(property).data,
});
