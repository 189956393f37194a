import type { Paragraph } from 'mdast';
import { phrasingOf } from '../inlines/handlers';
import type { BlockHandler } from './handler';

/** A paragraph; an empty one is nothing in Markdown. */
export const paragraph: BlockHandler = (node, state) => {
  const children = phrasingOf(node.content, state);
  return children.length > 0 ? [{ type: 'paragraph', children }] : [];
};

export const textParagraph = (value: string): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] });
