import type { AdfNode } from '../../../contract/adf-node';
import type { AdfPath } from '../../../adf/path';
import { linesOf } from '../inline/lines';
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
  const [first, ...rest] = task.type === 'blockTaskItem' ? (task.content ?? []) : [];
  const holder = first ?? task;
  return {
    lines: linesOf(holder.content ?? [], itemLabels),
    holder,
    details: rest.flatMap(linesWithin),
    place: { form: 'task', path, text: first ? [...path, 0] : path },
    rowId: rowIdOf(task),
    ticked: task.attrs?.state === 'DONE',
  };
}
