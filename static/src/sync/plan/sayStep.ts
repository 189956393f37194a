import type { PlannedAction, SyncFieldName } from '../../../../src/api';

export const fieldNames: Record<SyncFieldName, string> = {
  text: 'Text',
  due: 'Due date',
  assignee: 'Assignee',
  done: 'Status',
  answer: 'Answer',
};

type Step = Pick<PlannedAction, 'type' | 'field' | 'to'> & { ticket: { key: string } | null };

/** Names what a step does and to what, such as "Due date in PAY-7". */
export function sayStep({ type, field, to, ticket }: Step): string {
  const key = ticket?.key ?? 'the ticket';
  switch (type) {
    case 'create':
      return 'New ticket';
    case 'relink':
      return `Link the row to ${key}`;
    case 'unlink':
      return `Take the link to ${key} off the row`;
    case 'close':
      return `Close ${key}`;
    case 'complete':
      return to === 'page' ? 'Mark as done on the page' : `Close ${key}`;
    case 'reopen':
      return to === 'page' ? 'Mark as open on the page' : `Open ${key} again`;
    case 'update':
    case 'conflict': {
      const name = field === null ? 'Field' : fieldNames[field];
      return to === null ? `${name} of ${key}` : `${name} ${to === 'page' ? 'on the page' : `in ${key}`}`;
    }
  }
}

/** Says why a step is to be done, where its name does not say it. */
export function sayWhy({ type, to, reason }: Pick<PlannedAction, 'type' | 'to' | 'reason'>): string | null {
  if (type !== 'complete' && type !== 'reopen') return reason;
  return `it is ${type === 'complete' ? 'done' : 'open'} ${to === 'page' ? 'in Jira' : 'on the page'}`;
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/** A field's value as people read it. */
export function sayValue(
  field: SyncFieldName | null,
  value: string | null,
  formatDay: (day: string) => string,
): string {
  if (value === null) return 'nothing';
  return field === 'due' && day.test(value) ? formatDay(value) : value;
}
