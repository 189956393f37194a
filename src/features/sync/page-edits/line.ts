import type { AdfNode } from '../../../contract/adf-node';
import { plainText } from '../../../adf/text';
import { standsForIssue } from '../../reading/inline/issue';
import { isBlank } from '../../reading/inline/outer';
import { isItemStatus } from '../../reading/vocabulary/status-words';
import { appendInline } from './cell';

/** The node of an item's words with this lozenge: in place of a status at an end of a line, else at their end. */
export function withLozenge(words: AdfNode, lozenge: AdfNode): AdfNode {
  const content = words.content ?? [];
  const at = content.findIndex((node, index) => isStatus(node) && isAside(content, index));
  if (at < 0) return appendInline(words, lozenge);
  const turned = content.map((node, index) =>
    index === at ? { ...node, attrs: { ...node.attrs, ...lozenge.attrs } } : node,
  );
  return { ...words, content: turned };
}

/** A lozenge between words is one of them. */
function isAside(content: readonly AdfNode[], index: number): boolean {
  const after = content.slice(index + 1);
  const end = after.findIndex(({ type }) => type === 'hardBreak');
  return (
    content.slice(0, index).every(saysNothing) ||
    after.slice(0, end < 0 ? after.length : end).every((node) => saysNothing(node) || standsForIssue(node))
  );
}

const isStatus = (node: AdfNode): boolean => node.type === 'status' && isItemStatus(plainText(node));

const saysNothing = (node: AdfNode): boolean => isBlank(node) || node.type === 'status';
