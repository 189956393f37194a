import { editIssue } from '../atlassian/jira/edit';
import { getTransitions, makeTransition } from '../atlassian/jira/transitions';
import { isProductError, type ProductError, stopsEverything } from '../atlassian/product-error';
import type { Requester } from '../atlassian/requester';
import type { TrackedItem } from '../design/design';
import { say } from '../words/say';
import { withAnswer } from './answer-text';
import { type FieldName, type Fields, pageFields } from './fields';
import { type Base, type Move, nextBase } from './merge';
import { summaryOf } from './summary';
import { type RowIdentity, rowProperty, type RowState, type Ticket } from './ticket';

/** What one ticket gets: what goes to it, and what has gone to the page already. */
export interface TicketEdit {
  item: TrackedItem;
  ticket: Ticket;
  identity: RowIdentity;
  base: Base;
  toTicket: readonly Move[];
  onPage: readonly Move[];
}

/** What became of a ticket's edit: fields it did not take, each with the reason. */
export type EditOutcome = ReadonlyMap<FieldName, string>;

/** At once: more would meet Jira's limit for bursts. */
const together = 4;

/**
 * Edits tickets, as many as can be begun before `until`; the rest has no outcome. What fails for one ticket is that
 * ticket's outcome; where Jira takes no calls at all, nothing more is begun, and it throws once what was begun is over.
 */
export async function editTickets(
  as: Requester,
  edits: readonly TicketEdit[],
  until: number,
): Promise<Map<TicketEdit, EditOutcome>> {
  const outcomes = new Map<TicketEdit, EditOutcome>();
  const waiting = [...edits];
  const work = async () => {
    for (let edit = waiting.shift(); edit && Date.now() < until; edit = waiting.shift()) {
      try {
        outcomes.set(edit, await editTicket(as, edit));
      } catch (error) {
        if (stopsEverything(error) || !isProductError(error)) {
          waiting.length = 0;
          throw error;
        }
        outcomes.set(edit, allRefused(edit, reasonOf(error)));
      }
    }
  };
  // Not Promise.all: no edit may still be under way when the lock is given back.
  const ends = await Promise.allSettled(Array.from({ length: together }, work));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return outcomes;
}

const allRefused = ({ toTicket }: TicketEdit, reason: string): EditOutcome =>
  new Map(toTicket.map(({ field }) => [field, reason]));

/** What a failed call for one ticket means for the person who syncs. */
export function reasonOf({ kind, details }: ProductError): string {
  switch (kind) {
    case 'not-found':
      return say('sync.ticket.gone');
    case 'forbidden':
      return say('sync.ticket.readOnly');
    case 'unavailable':
      return say('sync.jira.noAnswer');
    default:
      return details.length > 0 ? say('sync.jira.says', { details: details.join('; ') }) : say('sync.jira.refused');
  }
}

/**
 * The transition comes first and the property last, with what both sides then say: where anything fails on the way, the
 * next sync sees what is there and what was agreed before.
 */
async function editTicket(as: Requester, edit: TicketEdit): Promise<EditOutcome> {
  const { ticket, toTicket } = edit;
  const refused = new Map<FieldName, string>();
  const done = toTicket.find(({ field }) => field === 'done');
  if (done) {
    const reason = await moveTo(as, ticket.id, done.to === true);
    if (reason !== undefined) refused.set('done', reason);
  }
  const moves = toTicket.filter(({ field }) => field !== 'done');
  const rejected = await editIssue(as, ticket.id, {
    ...withFields(ticket, moves),
    properties: [property(edit, refused)],
  });
  const names = Object.keys(rejected);
  if (names.length === 0) return refused;
  for (const { field } of moves) {
    const reason = rejected[jiraField[field]];
    if (reason !== undefined) refused.set(field, say('sync.jira.says', { details: reason }));
  }
  const accepted = moves.filter(({ field }) => !refused.has(field));
  const again = await editIssue(as, ticket.id, {
    ...withFields(ticket, accepted),
    properties: [property(edit, refused)],
  });
  for (const { field } of accepted) {
    const reason = Object.values(again)[0];
    if (reason !== undefined) refused.set(field, say('sync.jira.says', { details: reason }));
  }
  return refused;
}

const jiraField: Record<FieldName, string> = {
  text: 'summary',
  due: 'duedate',
  assignee: 'assignee',
  done: 'status',
  answer: 'description',
};

function withFields(ticket: Ticket, moves: readonly Move[]): { fields?: Record<string, unknown> } {
  if (moves.length === 0) return {};
  return { fields: Object.fromEntries(moves.map((move) => [jiraField[move.field], valueFor(ticket, move)])) };
}

function valueFor(ticket: Ticket, { field, to }: Move): unknown {
  if (field === 'text') return summaryOf(String(to)).summary;
  if (field === 'assignee') return to === null ? null : { id: to };
  if (field === 'answer') return withAnswer(ticket.description, typeof to === 'string' ? to : null);
  return to;
}

/** A field that the ticket did not take stays different and is not tried again; one that may yet be, is. */
function property(
  { item, ticket, identity, base, toTicket, onPage }: TicketEdit,
  refused: EditOutcome,
): { key: string; value: RowState } {
  const page: Fields = { ...pageFields(item), ...Object.fromEntries(onPage.map(({ field, to }) => [field, to])) };
  const applied = [...toTicket, ...onPage].filter(({ field }) => !refused.has(field));
  const waived = [...refused.keys()].filter((field) => field !== 'done');
  return {
    key: rowProperty,
    value: { ...identity, text: page.text, base: nextBase(base, page, ticket.fields, { applied, waived }) },
  };
}

/** Moves an issue along its workflow, to done or away from it; the reason where there is no way. */
export async function moveTo(as: Requester, issueId: string, done: boolean): Promise<string | undefined> {
  const transitions = await getTransitions(as, issueId);
  const wanted = done ? ['done'] : ['new', 'indeterminate'];
  const transition = wanted.flatMap((category) =>
    transitions.filter((candidate) => candidate.category === category),
  )[0];
  if (!transition) return say('sync.ticket.noStep', { to: done ? 'done' : 'open' });
  try {
    await makeTransition(as, issueId, transition.id);
    return undefined;
  } catch (error) {
    if (!isProductError(error, 'refused') && !isProductError(error, 'forbidden') && !isProductError(error, 'conflict'))
      throw error;
    const { name } = transition;
    return error.details.length > 0
      ? say('sync.jira.refusedTransitionBecause', { transition: name, details: error.details.join('; ') })
      : say('sync.jira.refusedTransition', { transition: name });
  }
}
