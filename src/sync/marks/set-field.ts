import type { AdfDocument, AdfNode } from '../../adf/node';
import { type AdfPath, nodeAt, replaceAt } from '../../adf/path';
import type { TrackedItem } from '../../design/design';
import { gridOf } from '../../design/grid';
import { type Column, columnsByMeaning } from '../../design/vocabulary/columns';
import { say } from '../../words/say';
import type { FieldName, Fields } from '../fields';

/** A value for a field of an item on the page; a person comes with the name that the mention shows. */
export type FieldValue =
  | { field: 'text'; to: string }
  | { field: 'answer' | 'due'; to: string | null }
  | { field: 'assignee'; to: { accountId: string; name: string } | null };

const columns: Record<Exclude<FieldName, 'done'>, Column> = {
  text: 'name',
  due: 'due',
  assignee: 'owner',
  answer: 'answer',
};

/** What may stand in a cell that is written anew: anything else, or a comment on it, would be lost. */
const replaceable: Record<Exclude<FieldName, 'done'>, readonly string[]> = {
  text: ['text', 'placeholder'],
  answer: ['text', 'placeholder'],
  due: ['text', 'placeholder', 'date'],
  assignee: ['text', 'placeholder', 'mention'],
};

/** Writes a value into the item's cell; `{ reason }` where the page has no place for it, and nothing is written. */
export function setField(
  document: AdfDocument,
  item: TrackedItem,
  value: FieldValue,
): AdfDocument | { reason: string } {
  if (item.place.form !== 'row') return { reason: say('sync.row.notATable') };
  const path = cellPath(document, item, columns[value.field]);
  if (!path) return { reason: say('sync.row.noColumn', { field: value.field }) };
  const cell = nodeAt(document, path);
  if (!cell || !isReplaceable(cell, replaceable[value.field])) {
    return { reason: say('sync.row.moreThanWords', { field: value.field }) };
  }
  const words = wordsOnly(item, value.field);
  if (words !== undefined) return { reason: say('sync.row.pageSays', { words }) };
  return replaceAt(document, path, (node) => ({ ...node, content: [{ type: 'paragraph', content: inlineOf(value) }] }));
}

/** A date or an owner in words that no ticket can hold: they count as nothing, and are still somebody's. */
function wordsOnly({ due, owner }: TrackedItem, field: FieldValue['field']): string | undefined {
  if (field === 'due' && due && 'notADay' in due) return due.notADay;
  if (field === 'assignee' && owner && 'notAPerson' in owner) return owner.notAPerson;
  return undefined;
}

function cellPath(document: AdfDocument, { kind, place }: TrackedItem, column: Column): AdfPath | undefined {
  if (place.form !== 'row') return undefined;
  const table = nodeAt(document, place.table);
  const grid = table && gridOf(table, place.table);
  if (!grid || 'problem' in grid) return undefined;
  const index = columnsByMeaning(kind, grid.columns)[column];
  return index === undefined ? undefined : [...place.row, index];
}

function isReplaceable(cell: AdfNode, types: readonly string[]): boolean {
  const [paragraph, ...others] = cell.content ?? [];
  if (others.length > 0 || (paragraph && paragraph.type !== 'paragraph')) return false;
  return (paragraph?.content ?? []).every(({ type, marks }) => types.includes(type) && !marks?.length);
}

function inlineOf(value: FieldValue): AdfNode[] {
  if (value.to === null || value.to === '') return [];
  if (value.field === 'due')
    return [{ type: 'date', attrs: { timestamp: String(Date.parse(`${value.to}T00:00:00Z`)) } }];
  if (value.field === 'assignee')
    return [{ type: 'mention', attrs: { id: value.to.accountId, text: `@${value.to.name}` } }];
  return [{ type: 'text', text: value.to }];
}

/** The value a merge brings to the page, with the name for a mention. */
export function fieldValue(
  field: Exclude<FieldName, 'done'>,
  to: Fields[FieldName],
  assigneeName: string | undefined,
): FieldValue {
  if (field === 'text') return { field, to: String(to) };
  const text = typeof to === 'string' ? to : null;
  if (field !== 'assignee') return { field, to: text };
  return { field, to: text === null ? null : { accountId: text, name: assigneeName ?? 'someone' } };
}
