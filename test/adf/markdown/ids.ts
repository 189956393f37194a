import type { NewId } from '../../../src/adf/markdown/markdown-to-adf';

/** Ids that a test can name: `id-1`, `id-2` and so on. */
export function countedIds(): NewId {
  let count = 0;
  return () => `id-${++count}`;
}
