import { smartLink } from '../inlines/handlers';
import type { BlockHandler } from './handler';

/** A smart link that stands for itself. */
export const card: BlockHandler = (node, state) => [{ type: 'paragraph', children: smartLink(node, state) }];
