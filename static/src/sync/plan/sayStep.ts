import type { PlannedAction, SyncFieldName } from '../../../../src/contract/api';
import { say } from '../../words/say';

const fieldNames = {
  text: 'sync.field.text',
  due: 'sync.field.due',
  assignee: 'sync.field.assignee',
  done: 'sync.field.done',
  answer: 'sync.field.answer',
} as const;

/** A field as people read it. */
export const sayField = (field: SyncFieldName | null): string =>
  say(field === null ? 'sync.field.unknown' : fieldNames[field]);

type Step = Pick<PlannedAction, 'type' | 'field' | 'to'> & { ticket: { key: string } | null };

/** Names what a step does and to what, such as "Due date in PAY-7". */
export function sayStep({ type, field, to, ticket: named }: Step): string {
  const ticket = named?.key ?? say('sync.theTicket');
  switch (type) {
    case 'create-tracking':
      return say('sync.step.createTracking');
    case 'move-tracking':
      return say('sync.step.moveTracking', { ticket });
    case 'create':
      return say('sync.step.create');
    case 'relink':
      return say('sync.step.relink', { ticket });
    case 'unlink':
      return say('sync.step.unlink', { ticket });
    case 'close':
      return say('sync.step.close', { ticket });
    case 'complete':
      return to === 'page' ? say('sync.step.completeOnPage') : say('sync.step.close', { ticket });
    case 'reopen':
      return to === 'page' ? say('sync.step.reopenOnPage') : say('sync.step.reopen', { ticket });
    case 'update':
    case 'conflict':
      return sayFieldOf(sayField(field), to, ticket);
  }
}

function sayFieldOf(field: string, to: Step['to'], ticket: string): string {
  if (to === null) return say('sync.step.fieldOf', { field, ticket });
  return to === 'page' ? say('sync.step.fieldOnPage', { field }) : say('sync.step.fieldInJira', { field, ticket });
}

/** Says why a step is to be done, where its name does not say it. */
export function sayWhy({ type, to, reason }: Pick<PlannedAction, 'type' | 'to' | 'reason'>): string | null {
  if (type === 'complete') return say(to === 'page' ? 'sync.why.doneInJira' : 'sync.why.doneOnPage');
  if (type === 'reopen') return say(to === 'page' ? 'sync.why.openInJira' : 'sync.why.openOnPage');
  return reason;
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/** A field's value as people read it. */
export function sayValue(
  field: SyncFieldName | null,
  value: string | null,
  formatDay: (day: string) => string,
): string {
  if (value === null) return say('sync.nothingThere');
  return field === 'due' && day.test(value) ? formatDay(value) : value;
}
