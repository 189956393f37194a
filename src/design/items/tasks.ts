import type { AdfNode } from '../../adf/node';
import type { AdfPath } from '../../adf/path';
import { type Line, linesOf } from '../inline/lines';
import { type Entry, rowIdOf } from './entry';
import { itemLabels } from './labels';
import { linesWithin } from './within';

/** The tasks of a task list; what is nested below one belongs to it. */
export function entriesOfTasks(list: AdfNode, path: AdfPath): Entry[] {
  const entries: Entry[] = [];
  for (const [index, node] of (list.content ?? []).entries()) {
    const here = [...path, index];
    if (node.type === 'taskItem' || node.type === 'blockTaskItem') entries.push(entryOfTask(node, here));
    else entries.at(-1)?.details.push(...linesWithin(node));
  }
  return entries;
}

function entryOfTask(task: AdfNode, path: AdfPath): Entry {
  const { lines, details } = task.type === 'taskItem' ? { lines: ownLines(task), details: [] } : blockLines(task);
  return { lines, details, place: { form: 'task', path }, rowId: rowIdOf(task), ticked: task.attrs?.state === 'DONE' };
}

const ownLines = (node: AdfNode): Line[] => linesOf(node.content ?? [], itemLabels);

function blockLines({ content = [] }: AdfNode): { lines: Line[]; details: Line[] } {
  const [first, ...rest] = content;
  return { lines: first ? ownLines(first) : [], details: rest.flatMap(linesWithin) };
}
