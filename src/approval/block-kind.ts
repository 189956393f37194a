import type { AdfNode } from '../adf/node';
import type { BlockKind } from '../api';

const kinds: Readonly<Record<string, BlockKind>> = {
  heading: 'heading',
  paragraph: 'paragraph',
  tableRow: 'tableRow',
  listItem: 'listItem',
  taskItem: 'task',
  blockTaskItem: 'task',
  decisionItem: 'decision',
  codeBlock: 'code',
  blockquote: 'quote',
  mediaSingle: 'picture',
  mediaGroup: 'picture',
  blockCard: 'link',
  embedCard: 'link',
  extension: 'macro',
  bodiedExtension: 'macro',
  rule: 'line',
};

/** What people call a block. */
export const blockKindOf = ({ type }: AdfNode): BlockKind =>
  (Object.hasOwn(kinds, type) ? kinds[type] : undefined) ?? 'other';
