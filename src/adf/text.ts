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
export function plainText(node: AdfNode): string {
  return collect(node).replace(/\s+/g, ' ').trim();
}

function collect(node: AdfNode): string {
  const leaf = own(leaves, node.type);
  if (leaf) return leaf(node);
  const separator = inlineParents.has(node.type) ? '' : ' ';
  return (node.content ?? []).map(collect).join(separator);
}
