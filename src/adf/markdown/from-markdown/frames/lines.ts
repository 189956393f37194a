import type { AdfNode } from '../../../../contract/adf-node';

/** A paragraph, or a list of nothing but paragraphs and such lists, as lines of inline nodes; else undefined. */
export function linesOf(block: AdfNode): AdfNode[][] | undefined {
  if (block.type === 'paragraph') return block.content ? [block.content] : [];
  if (block.type !== 'bulletList' && block.type !== 'orderedList') return undefined;
  const lines: AdfNode[][] = [];
  const first = Number(block.attrs?.order ?? 1);
  for (const [index, item] of (block.content ?? []).entries()) {
    const number = block.type === 'orderedList' ? `${first + index}. ` : '';
    for (const [place, child] of (item.content ?? []).entries()) {
      const inner = linesOf(child);
      if (!inner) return undefined;
      if (place === 0 && number !== '') inner[0] = numbered(number, inner[0] ?? []);
      for (const line of inner) lines.push(line);
    }
  }
  return lines;
}

function numbered(number: string, [first, ...rest]: AdfNode[]): AdfNode[] {
  if (first?.type === 'text' && !first.marks) return [{ ...first, text: number + (first.text ?? '') }, ...rest];
  return [{ type: 'text', text: number }, ...(first ? [first] : []), ...rest];
}
