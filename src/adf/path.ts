import type { AdfDocument, AdfNode } from '../contract/adf-node';

/** Where a node stands in a document: the index into `content` at each level, from the root down. */
export type AdfPath = readonly number[];

export function nodeAt(document: AdfDocument, path: AdfPath): AdfNode | undefined {
  let node: AdfNode | undefined = document;
  for (const index of path) node = node?.content?.[index];
  return node;
}

/** The document with the node at `path` replaced; every node off the path is the very same object as before. */
export function replaceAt(document: AdfDocument, path: AdfPath, change: (node: AdfNode) => AdfNode): AdfDocument {
  return replaceIn(document, path, change) as AdfDocument;
}

function replaceIn(node: AdfNode, path: AdfPath, change: (node: AdfNode) => AdfNode): AdfNode {
  const [index, ...rest] = path;
  if (index === undefined) return change(node);
  const child = node.content?.[index];
  if (!child) throw new RangeError(`No node at index ${index} of ${node.type}`);
  const content = [...(node.content ?? [])];
  content[index] = replaceIn(child, rest, change);
  return { ...node, content };
}
