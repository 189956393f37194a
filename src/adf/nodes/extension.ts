import type { AdfNode } from '../../contract/adf-node';
import { TopLevelNode } from './base';

export interface ExtensionAttributes {
  extensionType: string;
  extensionKey: string;
  text?: string;
  layout?: 'default' | 'wide' | 'full-width';
  localId?: string;
  parameters?: Record<string, unknown>;
}

/** A macro without a body. */
export class Extension extends TopLevelNode {
  constructor(private readonly attributes: ExtensionAttributes) {
    super();
  }

  toJSON(): AdfNode {
    return { type: 'extension', attrs: { ...this.attributes } };
  }
}
