import type { AdfDocument } from '../../contract/adf-node';
import type { TopLevelNode } from './base';

/** A document of any top-level nodes, where adf-builder's takes only its own. */
export class Document {
  private readonly content: TopLevelNode[] = [];

  add(node: TopLevelNode): this {
    this.content.push(node);
    return this;
  }

  toJSON(): AdfDocument {
    return { type: 'doc', version: 1, content: this.content.map((node) => node.toJSON()) };
  }
}
