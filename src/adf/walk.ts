import type { AdfNode } from '../contract/adf-node';
import type { AdfPath } from './path';

export interface Visited {
  node: AdfNode;
  path: AdfPath;
}

/** Every node below `root` in document order, with its path from `root`. A malformed child is passed over. */
export function* descendants(root: AdfNode, path: AdfPath = []): Generator<Visited> {
  if (!Array.isArray(root.content)) return;
  for (const [index, node] of root.content.entries()) {
    if (!isNode(node)) continue;
    const here = [...path, index];
    yield { node, path: here };
    yield* descendants(node, here);
  }
}

function isNode(value: unknown): value is AdfNode {
  return typeof value === 'object' && value !== null && typeof (value as AdfNode).type === 'string';
}
