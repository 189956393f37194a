import { type FetchedTicket, fetchTickets } from '../atlassian/jira/tickets';
import type { Requester } from '../atlassian/requester';
import type { Issue } from '../atlassian/jira/issues';
import type { TrackedItem } from '../design/design';
import { answerIn } from './answer-text';
import { rowProperty, rowState, type Ticket } from './ticket';

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
    Promise.all(
      strayKeys.map(async (key): Promise<[string, Ticket | undefined]> => [
        key,
        (await fetchTickets(as, [key], rowProperty)).map(ticketOf)[0],
      ]),
    ),
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
