import type { AdfNode } from '../../contract/adf-node';
import { InlineNode } from './base';

/** A smart link: the product it leads to gives the text. */
export class InlineCard extends InlineNode {
  constructor(private readonly url: string) {
    super();
  }

  toJSON(): AdfNode {
    return { type: 'inlineCard', attrs: { url: this.url } };
  }
}
