import type { AdfNode } from '../../../../contract/adf-node';
import type { Frame } from './frame';

export class DocumentFrame implements Frame {
  readonly kind = 'doc';
  private readonly content: AdfNode[] = [];

  get isEmpty(): boolean {
    return this.content.length === 0;
  }

  add(child: AdfNode): void {
    this.content.push(child);
  }

  addOutside(child: AdfNode): void {
    this.content.push(child);
  }

  close(): AdfNode[] {
    return this.content;
  }
}
