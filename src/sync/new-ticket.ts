import type { AdfDocument, AdfNode } from '../adf/node';
import type { NewIssue } from '../atlassian/jira/create';
import type { TrackedItem } from '../design/design';
import { summaryOf } from './summary';
import { withAnswer } from './answer-text';
import { type Fields, pageFields } from './fields';
import { type RowIdentity, rowProperty, type RowState } from './ticket';

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
  field: 'Summary' | 'Due date' | 'Assignee' | 'Description' | 'Labels';
  reason: string;
}

/** The ticket for a row, and what of the row does not go into it, with the reason. */
export function newTicket(
  item: TrackedItem,
  identity: RowIdentity,
  page: { title: string; url: string },
  target: TicketTarget,
): { issue: NewIssue; dropped: DroppedField[] } {
  const dropped: DroppedField[] = [];
  const { summary, shortened } = summaryOf(item.text);
  if (shortened)
    dropped.push({ field: 'Summary', reason: 'Jira allows 255 characters; the whole text is in the description' });

  const fields: NewIssue['fields'] = {
    project: { id: target.projectId },
    issuetype: { id: target.issueTypeId },
    parent: { id: target.parentId },
    summary,
  };
  if (target.fields.has('description')) fields.description = descriptionOf(item, page, shortened);
  else dropped.push({ field: 'Description', reason: 'it is not on the project’s create screen' });

  const due = dueOf(item, target);
  if (typeof due === 'string') fields.duedate = due;
  else if (due) dropped.push({ field: 'Due date', ...due });

  const assignee = assigneeOf(item, target);
  if (typeof assignee === 'string') fields.assignee = { id: assignee };
  else if (assignee) dropped.push({ field: 'Assignee', ...assignee });

  if (target.labels.length > 0) {
    if (target.fields.has('labels')) fields.labels = [...target.labels];
    else dropped.push({ field: 'Labels', reason: 'they are not on the project’s create screen' });
  }

  return { issue: withState(fields, item, identity), dropped };
}

/** The issue with the property that says whose it is, and what both sides say at first. */
export function withState(fields: NewIssue['fields'], item: TrackedItem, identity: RowIdentity): NewIssue {
  const page = pageFields(item);
  const ticket: Fields = {
    text: fields.summary,
    due: fields.duedate ?? null,
    assignee: fields.assignee?.id ?? null,
    done: false,
    answer: fields.description ? page.answer : null,
  };
  // A ticket begins open: what is done on the page already has to go to it.
  const state: RowState = { ...identity, base: { page: { ...page, done: false }, ticket } };
  return { fields, properties: [{ key: rowProperty, value: state }] };
}

function dueOf({ due }: TrackedItem, { fields }: TicketTarget): string | { reason: string } | undefined {
  if (!due) return undefined;
  if ('notADay' in due) return { reason: due.why ? `“${due.notADay}”: ${due.why}` : `“${due.notADay}” is not a date` };
  return fields.has('duedate')
    ? 'day' in due
      ? due.day
      : due.to
    : { reason: 'it is not on the project’s create screen, or you may not set it' };
}

function assigneeOf({ owner }: TrackedItem, { fields }: TicketTarget): string | { reason: string } | undefined {
  if (!owner) return undefined;
  if ('notAPerson' in owner) return { reason: `“${owner.notAPerson}” is not a mention of a person` };
  if (!fields.has('assignee')) return { reason: 'it is not on the project’s create screen, or you may not set it' };
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
