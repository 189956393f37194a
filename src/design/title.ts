import type { Block } from './blocks';
import { metadataLinesOf } from './metadata-lines';

/**
 * The heading that titles the design: its only one of level 1. Where several have that level they are sections, unless
 * the first one is followed by what a design says about itself.
 */
export function titleOf(blocks: readonly Block[]): Block | undefined {
  const highest = blocks.filter(({ node, under }) => node.type === 'heading' && under.at(-1)?.level === 1);
  const [first] = highest;
  if (!first || highest.length === 1) return first;
  const below = blocks.slice(blocks.indexOf(first) + 1);
  const end = below.findIndex(({ node }) => node.type === 'heading');
  return below.slice(0, end).some((block) => metadataLinesOf(block, undefined).length > 0) ? first : undefined;
}
