import { asUser } from '@forge/api';
import { isAssignable } from '../atlassian/jira/assignable';
import { type Creation, createIssues, type NewIssue } from '../atlassian/jira/create';
import type { Issue } from '../atlassian/jira/issues';
import { type DroppedField, newTicket } from './new-ticket';
import type { SyncAction } from './plan';
import { creatableFields, creatableTypes } from './project';

type Create = Extract<SyncAction, { type: 'create' }>;

export interface TicketOutcome {
  action: Create;
  ticket: { key: string } | undefined;
  dropped: DroppedField[];
  /** Why there is no ticket, where there is none. */
  reason: string | undefined;
}

/** Fields that a ticket can do without: refused, they are left out and named. */
const optional = { duedate: 'Due date', assignee: 'Assignee' } as const;

/** Creates the tickets of some rows under the tracking issue, 50 at most, and says what became of each. */
export async function createTickets(
  creates: readonly Create[],
  page: { title: string; url: string },
  tracking: Issue,
): Promise<TicketOutcome[]> {
  const { subtask: type } = await creatableTypes(tracking.project);
  const [fields, assignable] = await Promise.all([
    creatableFields(tracking.project, type),
    assignableOwners(creates, tracking.project.key),
  ]);
  const target = { projectId: tracking.project.id, issueTypeId: type.id, parentId: tracking.id, fields, assignable };
  const tickets = creates.map(({ item, identity }) => newTicket(item, identity, page, target));

  const first = await createIssues(
    asUser(),
    tickets.map(({ issue }) => issue),
  );
  const retries = tickets.flatMap(({ issue }, place) => {
    const without = first[place] && withoutRefused(issue, first[place]);
    return without ? [{ place, ...without }] : [];
  });
  const second =
    retries.length > 0
      ? await createIssues(
          asUser(),
          retries.map(({ issue }) => issue),
        )
      : [];

  return creates.map((action, place): TicketOutcome => {
    const retry = retries.findIndex((candidate) => candidate.place === place);
    const creation = retry < 0 ? first[place] : second[retry];
    const dropped = [...(tickets[place]?.dropped ?? []), ...(retries[retry]?.dropped ?? [])];
    if (creation && 'created' in creation) return { action, ticket: creation.created, dropped, reason: undefined };
    const reason = creation?.refused.map(({ message }) => message).join('; ') ?? 'Jira did not say what became of it';
    return { action, ticket: undefined, dropped, reason };
  });
}

async function assignableOwners(creates: readonly Create[], projectKey: string): Promise<Set<string>> {
  const owners = new Set(
    creates.flatMap(({ item }) => (item.owner && 'accountId' in item.owner ? [item.owner.accountId] : [])),
  );
  const checked = await Promise.all(
    [...owners].map(async (owner) => ((await isAssignable(asUser(), projectKey, owner)) ? [owner] : [])),
  );
  return new Set(checked.flat());
}

/** The issue without the fields that Jira refused; undefined where it was created, or refused for anything else. */
function withoutRefused(issue: NewIssue, creation: Creation): { issue: NewIssue; dropped: DroppedField[] } | undefined {
  if ('created' in creation || creation.refused.length === 0) return undefined;
  const fields = { ...issue.fields };
  const dropped: DroppedField[] = [];
  for (const { field, message } of creation.refused) {
    if (field !== 'duedate' && field !== 'assignee') return undefined;
    if (fields[field] === undefined) return undefined;
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- one of two names, on a copy
    delete fields[field];
    dropped.push({ field: optional[field], reason: `Jira says: ${message}` });
  }
  return { issue: { ...issue, fields }, dropped };
}
