import type { AdfDocument, AdfNode } from '../../contract/adf-node';
import { type AdfPath, nodeAt, replaceAt } from '../../adf/path';

/** The document with the node at `path` changed; the very same document where the node stays the same. */
export function changedAt(document: AdfDocument, path: AdfPath, change: (node: AdfNode) => AdfNode): AdfDocument {
  const before = nodeAt(document, path);
  const after = before && change(before);
  return after && after !== before ? replaceAt(document, path, () => after) : document;
}

/** The node with other content; the very same node where its content is the same. */
export function withContent(node: AdfNode, content: readonly AdfNode[]): AdfNode {
  const before = node.content ?? [];
  const same = content.length === before.length && content.every((child, index) => child === before[index]);
  return same ? node : { ...node, content: [...content] };
}
