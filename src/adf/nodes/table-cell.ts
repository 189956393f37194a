import type { AdfNode } from '../../contract/adf-node';
import { ContentNode, type TopLevelNode } from './base';

export class TableCell {
  private readonly content = new ContentNode<TopLevelNode>('tableCell');

  add(node: TopLevelNode): this {
    this.content.add(node);
    return this;
  }

  toJSON(): AdfNode {
    return this.content.toJSON();
  }
}
