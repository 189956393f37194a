import type { AdfDocument, AdfNode } from '../adf/node';
import type { AdfPath } from '../adf/path';
import { plainText } from '../adf/text';

export interface Block {
  node: AdfNode;
  path: AdfPath;
  /** The headings the block stands under, outermost first. */
  headings: readonly string[];
}

/** What only groups blocks: a design reads the same inside and outside of it. */
const groups = new Set(['bodiedExtension', 'layoutSection', 'layoutColumn', 'expand']);

/** The blocks of a document in order, each with the headings it stands under; groups are opened. */
export function blocksOf(document: AdfDocument): Block[] {
  const blocks: Block[] = [];
  const open: { level: number; text: string }[] = [];

  const visit = (nodes: AdfNode[], parent: AdfPath): void => {
    for (const [index, node] of nodes.entries()) {
      const path = [...parent, index];
      if (groups.has(node.type)) {
        visit(node.content ?? [], path);
        continue;
      }
      if (node.type === 'heading') {
        const level = Number(node.attrs?.level ?? 1);
        while ((open.at(-1)?.level ?? 0) >= level) open.pop();
        open.push({ level, text: plainText(node) });
      }
      blocks.push({ node, path, headings: open.map(({ text }) => text) });
    }
  };

  visit(document.content, []);
  return blocks;
}
