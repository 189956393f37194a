import type { AdfDocument, AdfNode } from '../../contract/adf-node';
import type { NewIssue } from '../../platform/jira/create';
import type { TrackedItem } from '../reading/design';
import { type DisplayText, message, type MessageDescriptor } from '../../i18n/message';
import { summaryOf } from './summary';
import { withAnswer } from './answer-text';
import { type Fields, pageFields } from './fields';
import type { Base } from './merge';
import { fingerprintsOf } from './fingerprints';
import { type RowClaim, rowProperty } from './ticket';

/** Where new tickets go, and what Jira lets this person set there. */
export interface TicketTarget {
  projectId: string;
  issueTypeId: string;
  parentId: string;
  /** The keys of the fields on the create screen. */
  fields: ReadonlySet<string>;
  labels: readonly string[];
}

export interface DroppedField {
  /** What the field is called where people read of it. */
  field: MessageDescriptor;
  reason: DisplayText;
}

export const droppedField = (
  field: 'summary' | 'due' | 'assignee' | 'description' | 'labels',
  reason: DisplayText,
): DroppedField => ({ field: message('sync.ticketField', { field }), reason });

/** The ticket for a row, and what of the row does not go into it, with the reason. */
export function newTicket(
  item: TrackedItem,
  claim: RowClaim,
  page: { title: string; url: string },
  target: TicketTarget,
): { issue: NewIssue; dropped: DroppedField[] } {
  const dropped: DroppedField[] = [];
  const { summary, shortened } = summaryOf(item.text);
  if (shortened) dropped.push(droppedField('summary', message('sync.dropped.summary')));

  const fields: NewIssue['fields'] = {
    project: { id: target.projectId },
    issuetype: { id: target.issueTypeId },
    parent: { id: target.parentId },
    summary,
  };
  if (target.fields.has('description')) fields.description = descriptionOf(item, page, shortened);
  else dropped.push(droppedField('description', message('sync.dropped.notOnScreen')));

  const due = dueOf(item, target);
  if (typeof due === 'string') fields.duedate = due;
  else if (due) dropped.push(droppedField('due', due.reason));

  const assignee = assigneeOf(item, target);
  if (typeof assignee === 'string') fields.assignee = { id: assignee };
  else if (assignee) dropped.push(droppedField('assignee', assignee.reason));

  if (target.labels.length > 0) {
    if (target.fields.has('labels')) fields.labels = [...target.labels];
    else dropped.push(droppedField('labels', message('sync.dropped.labelsNotOnScreen')));
  }

  return { issue: withClaim(fields, claim), dropped };
}

/** The issue with the property that says which row it is for. */
export const withClaim = (fields: NewIssue['fields'], claim: RowClaim): NewIssue => ({
  fields,
  properties: [{ key: rowProperty, value: claim }],
});

/** What both sides say once this ticket is made. A ticket begins open. */
export function firstBase(item: TrackedItem, fields: NewIssue['fields']): Base {
  const page = pageFields(item);
  const ticket: Fields = {
    text: fields.summary,
    due: fields.duedate ?? null,
    assignee: fields.assignee?.id ?? null,
    done: false,
    answer: fields.description ? page.answer : null,
  };
  return { page: fingerprintsOf({ ...page, done: false }), ticket: fingerprintsOf(ticket) };
}

function dueOf({ due }: TrackedItem, { fields }: TicketTarget): string | { reason: DisplayText } | undefined {
  if (!due) return undefined;
  if ('notADay' in due) return { reason: whyNotADay(due) };
  return fields.has('duedate') ? ('day' in due ? due.day : due.to) : { reason: message('sync.dropped.notSettable') };
}

const whyNotADay = ({ notADay: text, why }: { notADay: string; why?: DisplayText }): MessageDescriptor =>
  why ? message('sync.dropped.notADayBecause', { text, why }) : message('sync.dropped.notADay', { text });

function assigneeOf({ owner }: TrackedItem, { fields }: TicketTarget): string | { reason: DisplayText } | undefined {
  if (!owner) return undefined;
  if ('notAPerson' in owner) return { reason: message('sync.dropped.notAPerson', { text: owner.notAPerson }) };
  if (!fields.has('assignee')) return { reason: message('sync.dropped.notSettable') };
  return owner.accountId;
}

const kindName = { question: 'open question', milestone: 'milestone' } as const;

/** Says where the ticket comes from, and links back. */
function descriptionOf(item: TrackedItem, page: { title: string; url: string }, withText: boolean): AdfDocument {
  const origin: AdfNode = {
    type: 'paragraph',
    content: [
      { type: 'text', text: `From the ${kindName[item.kind]}s of the design ` },
      { type: 'text', text: page.title, marks: [{ type: 'link', attrs: { href: page.url } }] },
      { type: 'text', text: '. The row there names this ticket and is marked when it is done.' },
    ],
  };
  const text: AdfNode = { type: 'paragraph', content: [{ type: 'text', text: item.text }] };
  return withAnswer({ type: 'doc', version: 1, content: withText ? [text, origin] : [origin] }, item.answer ?? null);
}
