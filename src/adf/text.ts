import { own } from '../lib/own';
import { dayOfTimestamp } from './day';
import type { AdfNode } from '../contract/adf-node';

type TextOf = (node: AdfNode) => string;

/** An attribute that is text; empty where it is missing or something else. */
export function textAttribute(node: AdfNode, name: string): string {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : '';
}

/** What each leaf says in plain text. A prompt says nothing: it is the template's, not the author's. */
const leaves: Record<string, TextOf> = {
  text: (node) => node.text ?? '',
  hardBreak: () => ' ',
  mention: (node) => textAttribute(node, 'text'),
  emoji: (node) => textAttribute(node, 'text') || textAttribute(node, 'shortName'),
  status: (node) => textAttribute(node, 'text'),
  date: (node) => dayOfTimestamp(node.attrs?.timestamp) ?? '',
  inlineCard: (node) => textAttribute(node, 'url'),
  placeholder: () => '',
};

const inlineParents = new Set(['paragraph', 'heading', 'taskItem', 'decisionItem', 'codeBlock']);

/** The plain text of a node on one line: blocks are parted by a space, white space is folded. */
export const plainText = (node: AdfNode): string => onOneLine(collect(node));

/** The plain text of inline nodes, on one line. */
export const plainTextOf = (inlines: readonly AdfNode[]): string => onOneLine(joined(inlines, ''));

const onOneLine = (text: string): string => (foldable.test(text) ? text.replace(/\s+/g, ' ').trim() : text);

/** Most texts have single spaces, and none at either end. */
const foldable = /^\s|[^\S ]| {2}|\s$/;

function collect(node: AdfNode): string {
  if (node.type === 'text') return node.text ?? '';
  const leaf = own(leaves, node.type);
  if (leaf) return leaf(node);
  return joined(node.content ?? [], inlineParents.has(node.type) ? '' : ' ');
}

function joined(nodes: readonly AdfNode[], separator: string): string {
  let text = '';
  for (const [index, node] of nodes.entries()) text += index === 0 ? collect(node) : separator + collect(node);
  return text;
}
