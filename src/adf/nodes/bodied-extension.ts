import type { AdfNode } from '../../contract/adf-node';
import { ContentNode, TopLevelNode } from './base';
import type { ExtensionAttributes } from './extension';

/** A macro with a body. */
export class BodiedExtension extends TopLevelNode {
  private readonly content = new ContentNode<TopLevelNode>('bodiedExtension');

  constructor(private readonly attributes: ExtensionAttributes) {
    super();
  }

  add(node: TopLevelNode): this {
    this.content.add(node);
    return this;
  }

  toJSON(): AdfNode {
    return { ...this.content.toJSON(), attrs: { ...this.attributes } };
  }
}
