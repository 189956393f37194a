import type { AdfPath } from './path';

/** Below zero where `left` stands before `right` in a document, or holds it; zero where they are the same place. */
export function comparePaths(left: AdfPath, right: AdfPath): number {
  for (const [depth, index] of left.entries()) {
    const other = right[depth];
    if (other === undefined) return 1;
    if (index !== other) return index - other;
  }
  return left.length - right.length;
}
