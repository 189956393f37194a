import { message, type MessageDescriptor } from '../../../../i18n/message';
import type { AdfNode } from '../../../../contract/adf-node';
import type { Frame } from './frame';
import { inside } from '../containers';
import { linesOf } from './lines';
import type { ListFrame } from './list-frame';

/**
 * A task. ADF gives it one line of text only: further paragraphs and plain lists become lines of it, tasks under it
 * follow it, and all else comes after it.
 */
export class TaskItemFrame implements Frame {
  readonly kind = 'taskItem';
  private readonly lines: AdfNode[][] = [];
  private readonly subtasks: AdfNode[] = [];
  private readonly outside: AdfNode[] = [];

  constructor(
    private readonly list: ListFrame,
    private readonly done: boolean,
    private readonly repair: (what: MessageDescriptor, done: MessageDescriptor) => void,
  ) {}

  get isEmpty(): boolean {
    return this.lines.length + this.subtasks.length + this.outside.length === 0;
  }

  add(child: AdfNode): void {
    if (this.outside.length > 0) this.outside.push(child);
    else if (child.type === 'taskList') this.subtasks.push(child);
    else this.addText(child);
  }

  private addText(block: AdfNode): void {
    const lines = this.subtasks.length === 0 ? linesOf(block) : undefined;
    if (!lines) {
      this.repair(inside('text', 'taskItem'), message('repair.movedOutAfterItem'));
      this.outside.push(block);
      return;
    }
    if (this.lines.length > 0) this.repair(inside('paragraphs', 'taskItem'), message('repair.madeLines'));
    for (const line of lines) this.lines.push(line);
  }

  addOutside(child: AdfNode): void {
    this.outside.push(child);
  }

  close(): AdfNode[] {
    const content = this.lines.flatMap((line, index) => (index > 0 ? [{ type: 'hardBreak' }, ...line] : line));
    this.list.endTask(this.done, content);
    for (const list of this.subtasks) this.list.addSubtasks(list);
    for (const node of this.outside) this.list.addOutside(node);
    return [];
  }
}
