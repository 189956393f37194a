import type { AdfNode } from '../adf/node';
import { plainText } from '../adf/text';
import { addressOf } from '../design/inline/issue';

/** Parts of a block that are told apart when it is said on its own. */
const parted = new Map([
  ['tableRow', ' | '],
  ['tableCell', ' / '],
  ['tableHeader', ' / '],
  ['listItem', '\n'],
  ['blockquote', '\n'],
]);

/** What a block says, for comparing it with another: with the targets of its links, code as it stands, no lozenges. */
export function sayingOf(node: AdfNode): string {
  if (node.type === 'status') return '';
  if (node.type === 'text') return withTarget(node);
  if (node.type === 'hardBreak') return '\n';
  if (node.type === 'placeholder') return typeof node.attrs?.text === 'string' ? `[${node.attrs.text}]` : '';
  const content = node.content ?? [];
  if (content.length === 0) return addressOf(node) ?? plainText(node);
  return content.map(sayingOf).join(parted.get(node.type) ?? '');
}

function withTarget(node: AdfNode): string {
  const text = node.text ?? '';
  const target = addressOf(node);
  return target === undefined || target === text ? text : `${text} (${target})`;
}
