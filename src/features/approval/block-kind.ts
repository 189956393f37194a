import type { AdfNode } from '../../contract/adf-node';
import type { BlockKind } from '../../contract/api';
import { pageTitleType } from './digest/design-content';

const kinds: Readonly<Record<string, BlockKind>> = {
  [pageTitleType]: 'title',
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
  panel: 'panel',
  expand: 'expand',
  nestedExpand: 'expand',
  layoutSection: 'columns',
  layoutColumn: 'columns',
  table: 'table',
  bulletList: 'list',
  orderedList: 'list',
  taskList: 'list',
  decisionList: 'list',
  inlineExtension: 'macro',
  multiBodiedExtension: 'macro',
  syncBlock: 'macro',
  bodiedSyncBlock: 'macro',
};

/** What people call a block. */
export const blockKindOf = ({ type }: AdfNode): BlockKind =>
  (Object.hasOwn(kinds, type) ? kinds[type] : undefined) ?? 'other';
