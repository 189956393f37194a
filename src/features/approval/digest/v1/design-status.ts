import type { AdfNode } from '../../../../contract/adf-node';
import { levelOf } from './blocks';
import { labelsIn } from './inlines';
import { contentOfNode, plainReading } from './normal-form';
import { labelsStatement } from './words';

/**
 * The blocks that can state the status of the design: above the first heading, under the heading that titles the design,
 * and the statements that close it.
 */
export function statusBlocksOf(blocks: readonly AdfNode[]): ReadonlySet<AdfNode> {
  const headings = blocks.flatMap((node, index) => (node.type === 'heading' ? [index] : []));
  const upTo = (start: number) => blocks.slice(start, headings.find((index) => index >= start) ?? blocks.length);
  const title = headings.find((index) => levelOf(blocks[index] ?? { type: 'heading' }) === 1);
  return new Set([...upTo(0), ...(title === undefined ? [] : upTo(title + 1)), ...closingOf(blocks)]);
}

function closingOf(blocks: readonly AdfNode[]): AdfNode[] {
  const closing: AdfNode[] = [];
  let statements = 0;
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const node = blocks[index];
    if (!node || (node.type !== 'rule' && node.type !== 'paragraph')) break;
    const labels = node.type === 'paragraph' ? labelsIn(contentOfNode(node, plainReading())?.content ?? []) : [];
    if (!labels.every((label) => label !== undefined && labelsStatement(label))) break;
    statements += labels.length;
    closing.push(node);
  }
  // One line alone may be the end of a section.
  return statements > 1 ? closing : [];
}
