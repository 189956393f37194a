import type { AdfDocument, AdfNode } from '../../../contract/adf-node';
import type { OwnBlock } from './facts';

const blocks = new Set(['paragraph', 'heading', 'taskItem', 'blockTaskItem', 'tableRow']);

/** The blocks of a document that the app changed in place. */
export function writtenBlocks(before: AdfDocument, after: AdfDocument): OwnBlock[] {
  const written: OwnBlock[] = [];
  const compare = (left: AdfNode, right: AdfNode): void => {
    if (left === right) return;
    if (blocks.has(left.type)) {
      written.push({ before: left, after: right });
      return;
    }
    for (const [index, child] of (left.content ?? []).entries()) {
      const changed = right.content?.[index];
      if (changed) compare(child, changed);
    }
  };
  compare(before, after);
  return written;
}

/** Those of them that are no rows of tables: a sync writes nothing but tickets and statuses into them. */
export const itemBlocks = (before: AdfDocument, after: AdfDocument): OwnBlock[] =>
  writtenBlocks(before, after).filter((block) => block.before.type !== 'tableRow');
