import { plain } from 'adf-builder';
import type { AdfNode } from '../../contract/adf-node';
import { ContentNode, TopLevelNode, type InlineNode } from './base';

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** A heading of any inline nodes, where adf-builder's takes only text and links. */
export class Heading extends TopLevelNode {
  private readonly content = new ContentNode<InlineNode>('heading');

  constructor(private readonly level: HeadingLevel) {
    super();
  }

  text(text: string): this {
    return this.add(plain(text));
  }

  add(node: InlineNode): this {
    this.content.add(node);
    return this;
  }

  toJSON(): AdfNode {
    return { ...this.content.toJSON(), attrs: { level: this.level } };
  }
}
