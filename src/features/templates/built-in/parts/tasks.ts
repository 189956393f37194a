import { TaskList, TaskState } from 'adf-builder';
import type { NewId } from '../template';
import { inlineNodes, type Line } from './inline';

/** A list of check boxes, none ticked. */
export function tasks(newId: NewId, ...items: Line[]): TaskList {
  const list = new TaskList(newId());
  for (const item of items) {
    const task = list.task(newId(), TaskState.TODO);
    for (const node of inlineNodes(item)) task.add(node);
  }
  return list;
}
