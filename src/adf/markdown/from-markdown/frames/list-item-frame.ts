import type { AdfNode } from '../../../../contract/adf-node';
import type { Frame } from './frame';
import type { ListFrame } from './list-frame';

const mayBeFirst = new Set(['paragraph', 'codeBlock', 'mediaSingle']);

/** An item of a list. What has to leave it comes after it, and what follows that in the item comes after that. */
export class ListItemFrame implements Frame {
  readonly kind = 'listItem';
  private readonly inside: AdfNode[] = [];
  private readonly outside: AdfNode[] = [];

  constructor(private readonly list: ListFrame) {}

  get isEmpty(): boolean {
    return this.inside.length + this.outside.length === 0;
  }

  add(child: AdfNode): void {
    (this.outside.length > 0 ? this.outside : this.inside).push(child);
  }

  addOutside(child: AdfNode): void {
    this.outside.push(child);
  }

  close(): AdfNode[] {
    const [first] = this.inside;
    if (!first && this.outside.length > 0) {
      this.list.endItem();
    } else {
      const content = first && mayBeFirst.has(first.type) ? this.inside : [{ type: 'paragraph' }, ...this.inside];
      this.list.endItem(content);
    }
    for (const node of this.outside) this.list.addOutside(node);
    return [];
  }
}
