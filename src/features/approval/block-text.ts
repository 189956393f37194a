import { dayOfTimestamp } from '../../adf/day';
import type { AdfNode } from '../../contract/adf-node';
import { pageTitleType } from './digest/design-content';

/** Parts of a block that are told apart when it is said on its own. */
const parted = new Map([
  ['tableRow', ' | '],
  ['tableCell', ' / '],
  ['tableHeader', ' / '],
  ['listItem', '\n'],
  ['blockquote', '\n'],
]);

type Names = ReadonlyMap<string, string>;

const attribute = ({ attrs }: AdfNode, name: string): string => {
  const value = attrs?.[name];
  return typeof value === 'string' ? value : '';
};

/** The attributes that are words of a block. */
const spoken = new Map<string, (node: AdfNode, names: Names) => string>([
  ['text', withTarget],
  [pageTitleType, ({ text }) => text ?? ''],
  ['hardBreak', () => '\n'],
  ['status', (node) => `[${attribute(node, 'text')}]`],
  ['placeholder', (node) => `[${attribute(node, 'text')}]`],
  ['mention', (node, names) => names.get(attribute(node, 'id')) ?? `@${attribute(node, 'id')}`],
  ['emoji', (node) => attribute(node, 'text') || attribute(node, 'shortName')],
  ['date', (node) => dayOfTimestamp(node.attrs?.timestamp) ?? ''],
  ['inlineCard', (node) => attribute(node, 'url')],
  ['blockCard', (node) => attribute(node, 'url')],
  ['embedCard', (node) => attribute(node, 'url')],
  ['media', (node) => attribute(node, 'alt')],
  ['mediaInline', (node) => attribute(node, 'alt')],
  ['expand', (node) => attribute(node, 'title')],
  ['nestedExpand', (node) => attribute(node, 'title')],
]);

/** What a block says, for comparing it with another: with the targets of its links, and code as it stands. */
export function blockText(node: AdfNode, names: Names): string {
  const own = spoken.get(node.type)?.(node, names) ?? '';
  const content = (node.content ?? []).map((child) => blockText(child, names)).join(parted.get(node.type) ?? '');
  return own !== '' && content !== '' ? `${own}\n${content}` : own + content;
}

function withTarget({ text = '', marks = [] }: AdfNode): string {
  const href = marks.find(({ type }) => type === 'link')?.attrs?.href;
  return typeof href !== 'string' || href === '' || href === text ? text : `${text} (${href})`;
}
