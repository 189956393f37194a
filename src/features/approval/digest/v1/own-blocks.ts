import type { AdfDocument, AdfNode } from '../../../../contract/adf-node';
import type { OwnBlock } from '../facts';
import { attributesOf, nodeClasses } from './classes';
import { stableJson } from './hash';
import { contentOfNode, plainReading } from './normal-form';

/** What the app writes sign-offs, tickets and statuses into. */
const written = new Set(['paragraph', 'heading', 'taskItem', 'blockTaskItem', 'tableRow']);

/** The content of a block as one string. */
export const blockKey = (block: AdfNode): string => stableJson(contentOfNode(block, plainReading()));

/** A document as people left it, and what stands in the place of each of its blocks that the app changed. */
export interface Restored {
  document: AdfDocument;
  written: ReadonlyMap<AdfNode, AdfNode>;
}

/**
 * The document with what people had left where the app wrote. A block counts as the app's where it is what the
 * app wrote, and no more often than the app wrote it.
 */
export function withoutOwnBlocks(document: AdfDocument, blocks: readonly OwnBlock[]): Restored {
  const places = new Map<AdfNode, AdfNode>();
  if (blocks.length === 0) return { document, written: places };
  const left = new Map<string, AdfNode[]>();
  for (const { before, after } of blocks) {
    const key = blockKey(after);
    left.set(key, [...(left.get(key) ?? []), before]);
  }
  const restored = (node: AdfNode): AdfNode => {
    const before = written.has(node.type) ? left.get(blockKey(node))?.shift() : undefined;
    if (before) {
      const place = withTicks(before, node);
      places.set(place, node);
      return place;
    }
    return node.content ? { ...node, content: node.content.map(restored) } : node;
  };
  return { document: { ...document, content: document.content.map(restored) }, written: places };
}

/** A copy of what people had left, with the ticks that the page has now. */
function withTicks(before: AdfNode, now: AdfNode): AdfNode {
  const ticks = before.type === now.type ? attributesOf(nodeClasses, now, 'progress') : undefined;
  const content = before.content?.map((child, index) => {
    const same = now.content?.[index];
    return same ? withTicks(child, same) : child;
  });
  return { ...before, ...(ticks && { attrs: { ...before.attrs, ...ticks } }), ...(content && { content }) };
}
