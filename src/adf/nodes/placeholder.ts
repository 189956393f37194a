import type { AdfNode } from '../../contract/adf-node';
import { InlineNode } from './base';

/** An instruction that vanishes when its reader types over it. */
export class Placeholder extends InlineNode {
  constructor(private readonly text: string) {
    super();
    if (text === '') {
      throw new Error('A placeholder must have a text');
    }
  }

  toJSON(): AdfNode {
    return { type: 'placeholder', attrs: { text: this.text } };
  }
}
