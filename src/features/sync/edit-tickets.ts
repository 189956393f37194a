import { editIssue } from '../../platform/jira/edit';
import { getTransitions, makeTransition, type Transition } from '../../platform/jira/transitions';
import { isProductError, type ProductError, isBlockingAllCalls } from '../../platform/product-error';
import type { Requester } from '../../platform/requester';
import type { TrackedItem } from '../reading/design';
import { type DisplayText, message, type MessageDescriptor } from '../../i18n/message';
import { withAnswer } from './answer-text';
import { closingStep } from './closing-step';
import type { FieldName } from './fields';
import type { FieldUpdate } from './merge';
import { summaryOf } from './summary';
import type { Ticket } from './ticket';

/** What one ticket gets: what goes to it, and what has gone to the page already. */
export interface TicketEdit {
  item: TrackedItem;
  ticket: Ticket;
  toTicket: readonly FieldUpdate[];
  onPage: readonly FieldUpdate[];
}

/** What became of a ticket's edit. */
export interface EditOutcome {
  /** Fields that it did not take, each with the reason. */
  refused: ReadonlyMap<FieldName, DisplayText>;
  /** Whether they may yet be taken: the call failed, and nothing is known of them. */
  mayBeTried: boolean;
}

/** At once: more would meet Jira's limit for bursts. */
const together = 4;

/**
 * Edits tickets, as many as can be begun before `until`, and tells what became of each as soon as it is known. What fails
 * for one ticket is that ticket's outcome; where Jira takes no calls at all, nothing more is begun, and it throws once
 * what was begun is over.
 */
export async function editTickets(
  as: Requester,
  edits: readonly TicketEdit[],
  until: number,
  ended: (edit: TicketEdit, outcome: EditOutcome) => void,
): Promise<void> {
  const waiting = [...edits];
  const work = async () => {
    for (let edit = waiting.shift(); edit && Date.now() < until; edit = waiting.shift()) {
      try {
        ended(edit, await editTicket(as, edit));
      } catch (error) {
        if (isBlockingAllCalls(error) || !isProductError(error)) {
          waiting.length = 0;
          throw error;
        }
        ended(edit, allRefused(edit, reasonOf(error)));
      }
    }
  };
  // Not Promise.all: no edit may still be under way when the lock is given back.
  const ends = await Promise.allSettled(Array.from({ length: together }, work));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

const allRefused = ({ toTicket }: TicketEdit, reason: DisplayText): EditOutcome => ({
  refused: new Map(toTicket.map(({ field }) => [field, reason])),
  mayBeTried: true,
});

/** What a failed call for one ticket means for the person who syncs. */
export function reasonOf({ kind, details }: ProductError): MessageDescriptor {
  switch (kind) {
    case 'not-found':
      return message('sync.ticket.gone');
    case 'forbidden':
      return message('sync.ticket.readOnly');
    case 'unavailable':
      return message('sync.jira.noAnswer');
    default:
      return details.length > 0
        ? message('sync.jira.says', { details: details.join('; ') })
        : message('sync.jira.refused');
  }
}

/** The transition comes first: where the fields fail, the next sync sees that the ticket is done. */
async function editTicket(as: Requester, { ticket, toTicket }: TicketEdit): Promise<EditOutcome> {
  const refused = new Map<FieldName, DisplayText>();
  const done = toTicket.find(({ field }) => field === 'done');
  if (done) {
    const reason = await transitionTo(as, ticket.id, done.to === true);
    if (reason !== undefined) refused.set('done', reason);
  }
  let moves = toTicket.filter(({ field }) => field !== 'done');
  // Fields that Jira refuses by name are left out once; what it says then holds for all that are left.
  for (const isLast of [false, true]) {
    if (moves.length === 0) break;
    const rejected = await editIssue(as, ticket.id, { fields: fieldsOf(ticket, moves) });
    const [anyReason] = Object.values(rejected);
    if (anyReason === undefined) break;
    for (const { field } of moves) {
      const reason = rejected[jiraField[field]] ?? (isLast ? anyReason : undefined);
      if (reason !== undefined) refused.set(field, message('sync.jira.says', { details: reason }));
    }
    moves = moves.filter(({ field }) => !refused.has(field));
  }
  return { refused, mayBeTried: false };
}

const jiraField: Record<FieldName, string> = {
  text: 'summary',
  due: 'duedate',
  assignee: 'assignee',
  done: 'status',
  answer: 'description',
};

const fieldsOf = (ticket: Ticket, moves: readonly FieldUpdate[]): Record<string, unknown> =>
  Object.fromEntries(moves.map((move) => [jiraField[move.field], valueFor(ticket, move)]));

function valueFor(ticket: Ticket, { field, to }: FieldUpdate): unknown {
  if (field === 'text') return summaryOf(String(to)).summary;
  if (field === 'assignee') return to === null ? null : { id: to };
  if (field === 'answer') return withAnswer(ticket.description, typeof to === 'string' ? to : null);
  return to;
}

/** Moves an issue along its workflow, to done or away from it; the reason where there is no way. */
export async function transitionTo(as: Requester, issueId: string, done: boolean): Promise<DisplayText | undefined> {
  const found = stepTo(done, await getTransitions(as, issueId));
  if ('reason' in found) return found.reason;
  const { step: transition } = found;
  try {
    await makeTransition(as, issueId, transition.id);
    return undefined;
  } catch (error) {
    if (!isProductError(error, 'refused') && !isProductError(error, 'forbidden') && !isProductError(error, 'conflict'))
      throw error;
    const { name } = transition;
    return error.details.length > 0
      ? message('sync.jira.refusedTransitionBecause', { transition: name, details: error.details.join('; ') })
      : message('sync.jira.refusedTransition', { transition: name });
  }
}

function stepTo(done: boolean, transitions: readonly Transition[]): { step: Transition } | { reason: DisplayText } {
  const list = (statuses: readonly string[]) => statuses.map((status) => message('text.quoted', { text: status }));
  if (!done) {
    const open = ['new', 'indeterminate'].flatMap((wanted) =>
      transitions.filter(({ category }) => category === wanted),
    );
    return open[0] ? { step: open[0] } : { reason: message('sync.ticket.noStep', { to: 'open' }) };
  }
  const closing = closingStep(transitions);
  if (closing === 'none') return { reason: message('sync.ticket.noStep', { to: 'done' }) };
  if ('step' in closing) return closing;
  if ('onlyDropped' in closing)
    return { reason: message('sync.ticket.onlyRejected', { statuses: list(closing.onlyDropped) }) };
  return { reason: message('sync.ticket.severalSteps', { statuses: list(closing.unclear) }) };
}
