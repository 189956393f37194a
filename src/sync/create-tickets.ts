import { type Creation, createIssues, type NewIssue } from '../atlassian/jira/create';
import type { Requester } from '../atlassian/requester';
import { say } from '../words/say';
import { type DroppedField, droppedField, newTicket, type TicketTarget, withState } from './new-ticket';
import type { ActionOf } from './plan';

type Create = ActionOf<'create'>;

export interface TicketOutcome {
  action: Create;
  ticket: { key: string } | undefined;
  dropped: DroppedField[];
  /** Why there is no ticket, where there is none. */
  reason: string | undefined;
}

/** Fields that a ticket can do without: refused, they are left out and named. */
const optional = { duedate: 'due', assignee: 'assignee', labels: 'labels' } as const;

/** Creates the tickets of some rows under the tracking issue, 50 at most, and says what became of each. */
export async function createTickets(
  as: Requester,
  creates: readonly Create[],
  page: { title: string; url: string },
  target: TicketTarget,
): Promise<TicketOutcome[]> {
  const tickets = creates.map(({ item, identity }) => newTicket(item, identity, page, target));

  const first = await createIssues(
    as,
    tickets.map(({ issue }) => issue),
  );
  const retries = creates.flatMap(({ item, identity }, place) => {
    const [ticket, creation] = [tickets[place], first[place]];
    const without = ticket && creation && withoutRefused(ticket.issue.fields, creation);
    return without ? [{ place, issue: withState(without.fields, item, identity), dropped: without.dropped }] : [];
  });
  const second =
    retries.length > 0
      ? await createIssues(
          as,
          retries.map(({ issue }) => issue),
        )
      : [];

  return creates.map((action, place): TicketOutcome => {
    const retry = retries.findIndex((candidate) => candidate.place === place);
    const creation = retry < 0 ? first[place] : second[retry];
    const dropped = [...(tickets[place]?.dropped ?? []), ...(retries[retry]?.dropped ?? [])];
    if (creation && 'created' in creation) return { action, ticket: creation.created, dropped, reason: undefined };
    const reason = creation?.refused.map(({ message }) => message).join('; ') ?? say('sync.jira.noWord');
    return { action, ticket: undefined, dropped, reason };
  });
}

/** The fields without those that Jira refused; undefined where it was created, or refused for anything else. */
function withoutRefused(
  given: NewIssue['fields'],
  creation: Creation,
): { fields: NewIssue['fields']; dropped: DroppedField[] } | undefined {
  if ('created' in creation || creation.refused.length === 0) return undefined;
  const fields = { ...given };
  const dropped: DroppedField[] = [];
  for (const { field, message } of creation.refused) {
    if (field === undefined || !isOptional(field) || fields[field] === undefined) return undefined;
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- one of three names, on a copy
    delete fields[field];
    dropped.push(droppedField(optional[field], say('sync.jira.says', { details: message })));
  }
  return { fields, dropped };
}

const isOptional = (field: string): field is keyof typeof optional => Object.hasOwn(optional, field);
