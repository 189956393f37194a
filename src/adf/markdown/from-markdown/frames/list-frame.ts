import type { AdfNode } from '../../../../contract/adf-node';
import type { NewId } from '../../markdown-to-adf';
import type { Frame } from './frame';

/** A list whose items may be tasks, in part or all. It goes on, and counts on, after what leaves it. */
export class ListFrame implements Frame {
  readonly kind = 'list';
  private readonly parts: AdfNode[] = [];
  private run: AdfNode | undefined;
  private items = 0;

  /** `start` is the first item's number, for a numbered list. */
  constructor(
    private readonly start: number | undefined,
    private readonly newId: NewId,
  ) {}

  /** `content` is missing where nothing of an item could stay in the list; its number is used up. */
  endItem(content?: AdfNode[]): void {
    if (content) this.runOf(this.plainType).push({ type: 'listItem', content });
    this.items++;
  }

  endTask(done: boolean, content: AdfNode[]): void {
    const tasks = this.runOf('taskList');
    const attrs = { localId: this.newId(), state: done ? 'DONE' : 'TODO' };
    tasks.push({ type: 'taskItem', attrs, ...(content.length > 0 && { content }) });
    this.items++;
  }

  /** Takes the list of tasks under the task that ended last. */
  addSubtasks(list: AdfNode): void {
    this.runOf('taskList').push(list);
  }

  get isEmpty(): boolean {
    return this.parts.length === 0;
  }

  add(child: AdfNode): void {
    this.addOutside(child);
  }

  addOutside(child: AdfNode): void {
    this.run = undefined;
    this.parts.push(child);
  }

  close(): AdfNode[] {
    return this.parts;
  }

  private get plainType(): string {
    return this.start === undefined ? 'bulletList' : 'orderedList';
  }

  private runOf(type: string): AdfNode[] {
    if (this.run?.type !== type) {
      this.run = { type, ...this.attrsOf(type), content: [] };
      this.parts.push(this.run);
    }
    return (this.run.content ??= []);
  }

  private attrsOf(type: string): { attrs?: Record<string, unknown> } {
    if (type === 'taskList') return { attrs: { localId: this.newId() } };
    if (type === 'orderedList') return { attrs: { order: (this.start ?? 1) + this.items } };
    return {};
  }
}
