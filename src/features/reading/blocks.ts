import type { AdfDocument, AdfNode } from '../../contract/adf-node';
import type { AdfPath } from '../../adf/path';
import { plainText } from '../../adf/text';

export interface Heading {
  text: string;
  level: number;
  path: AdfPath;
}

export interface Block {
  node: AdfNode;
  path: AdfPath;
  /** The headings the block stands under, outermost first; a heading stands under itself. */
  under: readonly Heading[];
}

/** What only groups blocks: a design reads the same inside and outside of it. */
export const groups = new Set([
  'bodiedExtension',
  'multiBodiedExtension',
  'extensionFrame',
  'bodiedSyncBlock',
  'layoutSection',
  'layoutColumn',
  'expand',
  'nestedExpand',
  'panel',
]);

const deepestLevel = 6;

export const levelOf = ({ attrs }: AdfNode): number =>
  Math.min(deepestLevel, Math.max(1, Math.trunc(Number(attrs?.level ?? 1)) || 1));

/** The blocks of a document in order, each with the headings it stands under; groups are opened. */
export function blocksOf(document: AdfDocument): Block[] {
  const blocks: Block[] = [];
  let under: readonly Heading[] = [];

  const visit = (nodes: AdfNode[], parent: AdfPath): void => {
    for (const [index, node] of nodes.entries()) {
      const path = [...parent, index];
      if (groups.has(node.type)) {
        visit(node.content ?? [], path);
        continue;
      }
      if (node.type === 'heading') {
        const level = levelOf(node);
        under = [...under.filter((above) => above.level < level), { level, text: plainText(node), path }];
      }
      blocks.push({ node, path, under });
    }
  };

  visit(document.content, []);
  return blocks;
}

export const headingsOf = (blocks: readonly Block[]): Heading[] =>
  blocks.flatMap(({ node, under }) => (node.type === 'heading' ? under.slice(-1) : []));
