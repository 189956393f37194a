import { textAttribute } from '../../../text';
import { escapeHtml } from '../escape-html';
import { blocksOf } from './handlers';
import type { BlockHandler } from './handler';

export const expand: BlockHandler = (node, state) => [
  { type: 'html', value: `<details>\n<summary>${escapeHtml(textAttribute(node, 'title'))}</summary>` },
  ...blocksOf(node.content, state),
  { type: 'html', value: '</details>' },
];
