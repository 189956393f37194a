import type { AdfDocument, AdfNode } from '../../adf/node';
import { type AdfPath, nodeAt, replaceAt } from '../../adf/path';
import { plainText } from '../../adf/text';
import { descendants } from '../../adf/walk';

/** A cell with an inline node at its end: in its last paragraph if it has one, else in a paragraph of its own. */
export function appendToCell(cell: AdfNode, inline: AdfNode): AdfNode {
  const content = cell.content ?? [];
  const last = content.at(-1);
  if (last?.type !== 'paragraph') return { ...cell, content: [...content, { type: 'paragraph', content: [inline] }] };
  return { ...cell, content: [...content.slice(0, -1), appendInline(last, inline)] };
}

/** A node of inline content with one more inline node at its end, parted by a space, instead of the prompts in it. */
export function appendInline(parent: AdfNode, inline: AdfNode): AdfNode {
  const before = (parent.content ?? []).filter(({ type }) => type !== 'placeholder');
  const gap: AdfNode[] = plainText({ ...parent, content: before }) === '' ? [] : [{ type: 'text', text: ' ' }];
  return { ...parent, content: [...before, ...gap, inline] };
}

/** Turns the lozenge below `place` into this one; where there is none, adds it with `add`. */
export function setLozenge(
  document: AdfDocument,
  place: AdfPath,
  lozenge: AdfNode,
  add: (node: AdfNode) => AdfNode,
): AdfDocument {
  const root = nodeAt(document, place);
  for (const { node, path } of root ? descendants(root, place) : []) {
    if (node.type === 'status')
      return replaceAt(document, path, () => ({ ...node, attrs: { ...node.attrs, ...lozenge.attrs } }));
  }
  return replaceAt(document, place, add);
}

/** One paragraph of unmarked text, such as “Pending”: nothing is lost when a lozenge stands there instead. */
export const isPlainWord = (cell: AdfNode): boolean =>
  cell.content?.length === 1 &&
  cell.content[0]?.type === 'paragraph' &&
  (cell.content[0].content ?? []).every(
    (node) => (node.type === 'text' && !node.marks?.length) || node.type === 'placeholder',
  );

/** The node without whatever in it names the issue: a smart link, a link, or the key in plain text. */
export function withoutTicket(node: AdfNode, key: string): AdfNode {
  if (!node.content) return node;
  const names = ({ attrs, marks, text }: AdfNode) =>
    [attrs?.url, marks?.find(({ type }) => type === 'link')?.attrs?.href, text?.trim()].some(
      (address) =>
        typeof address === 'string' && (address === key || new RegExp(`/browse/${key}([?#].*)?$`).test(address)),
    );
  const content = node.content.filter((child) => !names(child)).map((child) => withoutTicket(child, key));
  return { ...node, content };
}
