import type { Day } from '../../adf/day';
import type { TrackedItem } from '../reading/design';
import { message, type MessageDescriptor } from '../../i18n/message';
import { summaryOf } from './summary';

/** What an item and its ticket have in common, as one side says it. `null`: nothing there. */
export interface Fields {
  text: string;
  due: string | null;
  assignee: string | null;
  done: boolean;
  answer: string | null;
}

export const fieldNames = ['text', 'due', 'assignee', 'done', 'answer'] as const;
export type FieldName = (typeof fieldNames)[number];

/** What a field is called where people read of it. */
export const fieldLabel = (field: FieldName): MessageDescriptor => message('sync.field', { field });

/** What the page says. A date or an owner that no ticket can hold counts as nothing. */
export function pageFields(item: TrackedItem): Fields {
  return {
    text: item.text,
    due: dueOf(item),
    assignee: item.owner && 'accountId' in item.owner ? item.owner.accountId : null,
    done: item.done,
    answer: item.answer ?? null,
  };
}

function dueOf({ due }: TrackedItem): Day | null {
  if (!due || 'notADay' in due) return null;
  return 'day' in due ? due.day : due.to;
}

/** Whether two sides say the same. A summary is the text in one line, and shortened. */
export function sameValue(name: FieldName, page: Fields[FieldName], ticket: Fields[FieldName]): boolean {
  if (name === 'text') return summaryOf(String(page)).summary === summaryOf(String(ticket)).summary;
  return page === ticket;
}
