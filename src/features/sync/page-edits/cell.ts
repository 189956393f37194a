import type { AdfNode } from '../../../contract/adf-node';
import { plainText } from '../../../adf/text';
import { issueOf, standsForIssue } from '../../reading/inline/issue';

/** A cell with an inline node at its end: in its last paragraph, instead of the prompts there, else in one of its own. */
export function appendToCell(cell: AdfNode, inline: AdfNode): AdfNode {
  const content = cell.content ?? [];
  const last = content.at(-1);
  if (last?.type !== 'paragraph') return { ...cell, content: [...content, { type: 'paragraph', content: [inline] }] };
  const withoutPrompts = { ...last, content: (last.content ?? []).filter(({ type }) => type !== 'placeholder') };
  return { ...cell, content: [...content.slice(0, -1), appendInline(withoutPrompts, inline)] };
}

/** A node of inline content with one more inline node at its end, parted by a space. */
export function appendInline(parent: AdfNode, inline: AdfNode): AdfNode {
  const before = parent.content ?? [];
  const gap: AdfNode[] = plainText(parent) === '' ? [] : [{ type: 'text', text: ' ' }];
  return { ...parent, content: [...before, ...gap, inline] };
}

/** The node without the name of an issue: what is only a link to it keeps its words. */
export function withoutTicketName(node: AdfNode, key: string): AdfNode {
  if (!node.content) return node;
  const content = node.content.flatMap((child): AdfNode[] => {
    if (child.content) return [withoutTicketName(child, key)];
    if (issueOf(child)?.key !== key) return [child];
    if (child.type !== 'text' || standsForIssue(child)) return [];
    const marks = child.marks?.filter(({ type }) => type !== 'link') ?? [];
    return [marks.length > 0 ? { ...child, marks } : { type: child.type, text: child.text ?? '' }];
  });
  return { ...node, content };
}
