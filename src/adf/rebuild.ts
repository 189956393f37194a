import type { AdfNode } from '../contract/adf-node';

/**
 * Nodes with every one among them and below them changed, the innermost first: into one, several, or none. A node whose
 * content stays the same is the very same object.
 */
export function rebuild(nodes: readonly AdfNode[], change: (node: AdfNode) => readonly AdfNode[]): AdfNode[] {
  return nodes.flatMap((node) => {
    if (node.content === undefined) return change(node);
    const content = rebuild(node.content, change);
    const same =
      content.length === node.content.length && content.every((child, index) => child === node.content?.[index]);
    return change(same ? node : { ...node, content });
  });
}
