import type { AdfNode } from '../../../contract/adf-node';
import type { AdfPath } from '../../../adf/path';
import { linesOf } from '../inline/lines';
import { wordsOf } from '../inline/words';
import { isBoilerplate } from '../vocabulary/boilerplate';
import { isAsked } from './asking';
import { type Entry, rowIdOf } from './entry';
import { itemLabels } from './labels';
import { entriesOfTasks } from './tasks';
import { linesWithin } from './within';

export const isList = ({ type }: AdfNode): boolean => type === 'bulletList' || type === 'orderedList';

/** The items of a bulleted or numbered list; what is nested in one belongs to it. */
export const entriesOfList = (list: AdfNode, path: AdfPath): Entry[] =>
  (list.content ?? []).flatMap((item, index) => entriesOfItem(item, [...path, index]));

function entriesOfItem(item: AdfNode, path: AdfPath): Entry[] {
  const content = item.content ?? [];
  const at = content.findIndex(({ type }) => type === 'paragraph');
  const paragraph = content[at];
  if (!paragraph) return content.flatMap((node, index) => tasksIn(node, [...path, index]));
  const entry = entryOfItem(item, path, at, paragraph);
  const nested = content.flatMap((node, index) => (isList(node) ? entriesOfList(node, [...path, index]) : []));
  // “Retention” over questions about it is no question itself.
  const isTopic = !entry.lines.some(isAsked) || isBoilerplate(wordsOf(paragraph.content ?? []));
  if (isTopic && nested.length > 0 && (nested.every(({ lines }) => lines.some(isAsked)) || !entry.lines.every(isOwn)))
    return nested;
  return [entry];
}

/** What is said of items by a template is no item. */
const isOwn = ({ content }: Entry['lines'][number]): boolean => !isBoilerplate(wordsOf(content));

function entryOfItem(item: AdfNode, path: AdfPath, at: number, paragraph: AdfNode): Entry {
  const { checkbox, inlines } = withoutCheckbox(paragraph.content ?? []);
  return {
    lines: linesOf(inlines, itemLabels),
    holder: paragraph,
    details: (item.content ?? []).slice(at + 1).flatMap(linesWithin),
    place: { form: 'listItem', path, text: [...path, at] },
    rowId: rowIdOf(item),
    ticked: checkbox === 'x',
    hasCheckbox: checkbox !== undefined,
  };
}

/** The items of a list and of the lists nested in it, each on its own. */
export const entriesAtAnyDepth = (list: AdfNode, path: AdfPath): Entry[] =>
  (list.content ?? []).flatMap((item, index) => {
    const here = [...path, index];
    const content = item.content ?? [];
    const at = content.findIndex(({ type }) => type === 'paragraph');
    const paragraph = content[at];
    const nested = content.flatMap((node, child) => (isList(node) ? entriesAtAnyDepth(node, [...here, child]) : []));
    return paragraph ? [entryOfItem(item, here, at, paragraph), ...nested] : nested;
  });

const tasksIn = (node: AdfNode, path: AdfPath): Entry[] => (node.type === 'taskList' ? entriesOfTasks(node, path) : []);

/** A checkbox that was pasted as text: “[x] Which queue?”. */
function withoutCheckbox(inlines: AdfNode[]): { checkbox: string | undefined; inlines: AdfNode[] } {
  const [first, ...rest] = inlines;
  const pasted = first?.type === 'text' ? /^\s?\[([ xX])\]\s+/.exec(first.text ?? '') : null;
  const [all = '', checkbox] = pasted ?? [];
  if (!first || checkbox === undefined) return { checkbox: undefined, inlines };
  return {
    checkbox: checkbox.toLowerCase(),
    inlines: [{ ...first, text: (first.text ?? '').slice(all.length) }, ...rest],
  };
}
