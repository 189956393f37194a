import type { AdfNode } from '../../contract/adf-node';
import { InlineNode } from './base';

export type StatusColor = 'neutral' | 'purple' | 'blue' | 'red' | 'yellow' | 'green';

/** A status lozenge. */
export class Status extends InlineNode {
  constructor(
    private readonly text: string,
    private readonly color: StatusColor = 'neutral',
  ) {
    super();
    if (text === '') {
      throw new Error('A status must have a text');
    }
  }

  toJSON(): AdfNode {
    return { type: 'status', attrs: { text: this.text, color: this.color } };
  }
}
