import type { AdfNode } from '../../../contract/adf-node';

const ticks = new Set([':white_check_mark:', ':heavy_check_mark:', ':check_mark:', ':ballot_box_with_check:']);

/** One letter for a node that is no text; no text of a person has it. */
const placeholder = '\uFFFC';

const textOf = ({ type, text, attrs }: AdfNode): string => {
  if (type === 'text') return text ?? '';
  if (type === 'hardBreak') return '\n';
  if (type === 'emoji' && ticks.has(String(attrs?.shortName))) return '✅';
  return placeholder;
};

/** Inline content as one text, in which places can be found that several nodes make up. */
export const flatText = (content: readonly AdfNode[]): string => content.map(textOf).join('');

/** The nodes between two places of the text, cut where they go on outside of it. */
export function sliceOf(content: readonly AdfNode[], from: number, to = Infinity): AdfNode[] {
  const slice: AdfNode[] = [];
  let start = 0;
  for (const node of content) {
    const text = textOf(node);
    const end = start + text.length;
    if (end > from && start < to) {
      if (node.type !== 'text') slice.push(node);
      else {
        const cut = text.slice(Math.max(0, from - start), to - start);
        if (cut !== '') slice.push(cut === text ? node : { ...node, text: cut });
      }
    }
    start = end;
  }
  return slice;
}

/** Whether the text at a place has a mark, such as bold. */
export function hasMarkAt(content: readonly AdfNode[], at: number, mark: string): boolean {
  let start = 0;
  for (const node of content) {
    const end = start + textOf(node).length;
    if (at >= start && at < end) return node.marks?.some(({ type }) => type === mark) ?? false;
    start = end;
  }
  return false;
}
