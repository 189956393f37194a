import type { BlockContent } from 'mdast';
import { blocksOf } from './handlers';
import type { BlockHandler } from './handler';

export const quote: BlockHandler = (node, state) => {
  const children = blocksOf(node.content, state) as BlockContent[];
  return children.length > 0 ? [{ type: 'blockquote', children }] : [];
};
