import type { AdfDocument, AdfNode } from '../../../contract/adf-node';
import { type AdfPath, nodeAt, replaceAt } from '../../../adf/path';
import { plainText } from '../../../adf/text';
import type { TrackedItem } from '../../reading/design';
import { dueOfText } from '../../reading/dates/due';
import { gridOf } from '../../reading/grid';
import { isBlank } from '../../reading/inline/outer';
import { wordsOf } from '../../reading/inline/words';
import { columnsOf } from '../../reading/items/table';
import type { Column } from '../../reading/vocabulary/columns';
import { type DisplayText, message } from '../../../i18n/message';
import type { FieldName, Fields } from '../fields';

/** A value for a field of an item on the page; a person comes with the name that the mention shows, where it is known. */
export type FieldValue =
  | { field: 'text'; to: string }
  | { field: 'answer' | 'due'; to: string | null }
  | { field: 'assignee'; to: { accountId: string; name: string | undefined } | null };

const columns: Record<Exclude<FieldName, 'done'>, Column> = {
  text: 'name',
  due: 'due',
  assignee: 'owner',
  answer: 'answer',
};

/** Writes a value into the item's cell; `{ reason }` where the page has no place for it, and nothing is written. */
export function setField(
  document: AdfDocument,
  item: TrackedItem,
  value: FieldValue,
): AdfDocument | { reason: DisplayText } {
  if (item.place.form !== 'row') return { reason: message('sync.row.notATable') };
  const path = cellPath(document, item, columns[value.field]);
  if (!path) return { reason: message('sync.row.noColumn', { field: value.field }) };
  const cell = nodeAt(document, path);
  const [paragraph = { type: 'paragraph' }, ...others] = cell?.content ?? [];
  const words = wordsOnly(item, value.field);
  if (words !== undefined) return { reason: message('sync.row.pageSays', { words }) };
  if (!cell || paragraph.type !== 'paragraph' || others.length > 0 || !isOneValue(paragraph.content ?? [], value.field))
    return { reason: message('sync.row.moreThanWords', { field: value.field }) };
  // “Which queue? (resolved)” says more than the words that are the question.
  if (value.field === 'text' && plainText(cell) !== item.text)
    return { reason: message('sync.row.moreThanWords', { field: value.field }) };
  return replaceAt(document, path, () => ({ ...cell, content: [{ ...paragraph, content: inlineOf(value) }] }));
}

/** Whether a cell holds the field's value and nothing beside it: anything else, or a comment on it, would be lost. */
function isOneValue(content: readonly AdfNode[], field: FieldValue['field']): boolean {
  const said = content.filter((node) => !(isBlank(node) && !node.marks?.length));
  const [only] = said;
  const isPlain = said.every(({ type, marks }) => (type === 'text' || type === 'placeholder') && !marks?.length);
  if (isPlain) return field !== 'due' || !saysMoreThanADay(wordsOf(said));
  const node = { due: 'date', assignee: 'mention', text: undefined, answer: undefined }[field];
  return said.length === 1 && only?.type === node && !only?.marks?.length;
}

/** “March 5, tentative” and “March 5 - 9” say more than the day that would stand there instead. */
function saysMoreThanADay(words: string): boolean {
  const due = dueOfText(words, '2000-01-01');
  return (
    due !== undefined &&
    (!('day' in due) ||
      /tentativ|estimat|target|planned|expected|approx|circa|[~(]|\b(?:est|tbc|eod|cob|ca)\b/i.test(words))
  );
}

/** A date or an owner in words that no ticket can hold: they count as nothing, and are still somebody's. */
function wordsOnly({ due, owner }: TrackedItem, field: FieldValue['field']): string | undefined {
  if (field === 'due' && due && 'notADay' in due) return due.notADay;
  if (field === 'assignee' && owner && 'notAPerson' in owner) return owner.notAPerson;
  return undefined;
}

function cellPath(document: AdfDocument, { kind, place }: TrackedItem, column: Column): AdfPath | undefined {
  if (place.form !== 'row') return undefined;
  // Of the rows, those that hold items have a cell in every column of the header.
  const table = nodeAt(document, place.table);
  const grid = table && gridOf(table, place.table);
  const index = grid && !('problem' in grid) ? columnsOf(kind, grid)[column] : undefined;
  return index === undefined ? undefined : [...place.row, index];
}

function inlineOf(value: FieldValue): AdfNode[] {
  if (value.to === null || value.to === '') return [];
  if (value.field === 'due')
    return [{ type: 'date', attrs: { timestamp: String(Date.parse(`${value.to}T00:00:00Z`)) } }];
  if (value.field === 'assignee') return [mentionOf(value.to.accountId, value.to.name)];
  return [{ type: 'text', text: value.to }];
}

/** Confluence shows the present name of whoever an id stands for; the text is for where it can't. */
const mentionOf = (accountId: string, name: string | undefined): AdfNode => ({
  type: 'mention',
  attrs: { id: accountId, ...(name !== undefined && { text: `@${name}` }) },
});

/** The value a merge brings to the page, with the name for a mention. */
export function fieldValue(
  field: Exclude<FieldName, 'done'>,
  to: Fields[FieldName],
  assigneeName: string | undefined,
): FieldValue {
  if (field === 'text') return { field, to: String(to) };
  const text = typeof to === 'string' ? to : null;
  if (field !== 'assignee') return { field, to: text };
  return { field, to: text === null ? null : { accountId: text, name: assigneeName } };
}
