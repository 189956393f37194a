import type { AdfNode } from '../../contract/adf-node';
import { TopLevelNode } from './base';

/** What an empty table cell holds; adf-builder's Paragraph refuses to be empty. */
export class EmptyParagraph extends TopLevelNode {
  toJSON(): AdfNode {
    return { type: 'paragraph' };
  }
}
