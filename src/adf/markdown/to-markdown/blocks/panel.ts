import type { BlockContent, Html } from 'mdast';
import { own } from '../../../../lib/own';
import { textAttribute } from '../../../text';
import { blocksOf } from './handlers';
import type { BlockHandler } from './handler';

/** GitHub's alert that means most like each panel. */
const alerts: Record<string, string> = {
  info: 'NOTE',
  note: 'IMPORTANT',
  tip: 'TIP',
  success: 'TIP',
  warning: 'WARNING',
  error: 'CAUTION',
};

export const panel: BlockHandler = (node, state) => {
  const content = blocksOf(node.content, state) as BlockContent[];
  const marker = `[!${own(alerts, textAttribute(node, 'panelType')) ?? 'NOTE'}]`;
  const [first, ...rest] = content;
  if (first?.type !== 'paragraph') return [{ type: 'blockquote', children: [markerAlone(marker), ...content] }];
  const line: Html = { type: 'html', value: `${marker}\n` };
  return [{ type: 'blockquote', children: [{ ...first, children: [line, ...first.children] }, ...rest] }];
};

const markerAlone = (value: string): BlockContent => ({ type: 'paragraph', children: [{ type: 'html', value }] });
