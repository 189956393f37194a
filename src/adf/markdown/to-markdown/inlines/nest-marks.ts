import type { PhrasingContent } from 'mdast';
import { message } from '../../../../i18n/message';
import type { AdfMark } from '../../../../contract/adf-node';
import type { State } from '../state';
import { joinTexts } from './join-texts';
import { wrappers } from './wrappers';

/** Inline content and the ADF marks on it. */
export interface Marked {
  content: PhrasingContent;
  marks: readonly AdfMark[];
}

const lost: ReadonlySet<string> = new Set(['textColor', 'backgroundColor', 'annotation']);

/** Marks lie flat on each ADF node; Markdown nests them: the mark that reaches furthest comes first. */
export function nestMarks(nodes: readonly Marked[], state: State): PhrasingContent[] {
  for (const { marks } of nodes) {
    for (const { type } of marks) {
      if (lost.has(type)) state.name(message('export.lostMark', { mark: type }), message('export.textAlone'));
    }
  }
  return nest(nodes.map((node) => ({ ...node, marks: node.marks.filter(({ type }) => wrappers.has(type)) })));
}

function nest(nodes: readonly Marked[]): PhrasingContent[] {
  const nested: PhrasingContent[] = [];
  let index = 0;
  for (let node = nodes[0]; node; node = nodes[index]) {
    const { mark, end } = furthest(nodes, index);
    const wrap = mark && wrappers.get(mark.type);
    if (wrap) {
      const inner = nodes.slice(index, end).map((marked) => without(mark, marked));
      for (const content of wrap(mark, joinTexts(nest(inner)))) nested.push(content);
    } else {
      nested.push(node.content);
    }
    index = Math.max(end, index + 1);
  }
  return nested;
}

function furthest(nodes: readonly Marked[], start: number): { mark?: AdfMark; end: number } {
  let best: { mark?: AdfMark; end: number } = { end: start };
  for (const mark of nodes[start]?.marks ?? []) {
    let end = start + 1;
    while (nodes[end]?.marks.some((other) => isSame(mark, other))) end++;
    if (end > best.end || (end === best.end && rank(mark) < rank(best.mark))) best = { mark, end };
  }
  return best;
}

const without = (mark: AdfMark, { content, marks }: Marked): Marked => ({
  content,
  marks: marks.filter((other) => !isSame(mark, other)),
});

const order = [...wrappers.keys()];
const rank = (mark: AdfMark | undefined): number => (mark ? order.indexOf(mark.type) : order.length);

const isSame = (one: AdfMark, other: AdfMark): boolean =>
  one.type === other.type && one.attrs?.href === other.attrs?.href && one.attrs?.type === other.attrs?.type;
