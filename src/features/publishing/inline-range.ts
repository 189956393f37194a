import type { AdfNode } from '../../contract/adf-node';
import { uncommentedNodes } from '../../adf/without-comments';
import { type Labels, type Line, linesOf } from '../reading/inline/lines';

/** A stretch of inline content, counted in letters; a node that is no text counts as one. */
export interface InlineRange {
  start: number;
  end: number;
}

/** What stands for a node that is no text. */
export const atom = '\uFFFC';

const textOf = (node: AdfNode): string => (node.type === 'text' ? (node.text ?? '') : atom);

/** Inline content as text, with `atom` for each node that is none. */
export const lettersOf = (content: readonly AdfNode[]): string => content.map(textOf).join('');

export const wholeOf = (content: readonly AdfNode[]): InlineRange => ({ start: 0, end: lettersOf(content).length });

/** A range without the white space at its ends. */
export function trimmed(content: readonly AdfNode[], { start, end }: InlineRange): InlineRange {
  const letters = lettersOf(content).slice(start, end);
  const from = start + (letters.length - letters.trimStart().length);
  return { start: from, end: from + letters.trim().length };
}

/** The nodes that stand in a range, at least in part, with their own ranges. */
export function nodesIn(content: readonly AdfNode[], { start, end }: InlineRange): (InlineRange & { node: AdfNode })[] {
  let at = 0;
  return content.flatMap((node) => {
    const place = { node, start: at, end: at + textOf(node).length };
    at = place.end;
    return place.start < end && place.end > start ? [place] : [];
  });
}

/** The nodes of a range, those that stand in it in part cut to it. */
export const contentIn = (content: readonly AdfNode[], range: InlineRange): AdfNode[] =>
  nodesIn(content, range).flatMap(({ node, start, end }) =>
    cut(node, textOf(node).slice(Math.max(0, range.start - start), Math.min(end, range.end) - start)),
  );

/** The content with other nodes in a range; every node outside of it is the very same object. */
export function withInRange(
  content: readonly AdfNode[],
  { start, end }: InlineRange,
  nodes: readonly AdfNode[],
): AdfNode[] {
  let at = 0;
  const before: AdfNode[] = [];
  const after: AdfNode[] = [];
  for (const node of content) {
    const text = textOf(node);
    const [from, to] = [at, at + text.length];
    at = to;
    if (to <= start) before.push(node);
    else if (from >= end) after.push(node);
    else {
      before.push(...cut(node, text.slice(0, Math.max(0, start - from))));
      after.push(...cut(node, text.slice(Math.min(text.length, end - from))));
    }
  }
  return [...before, ...nodes, ...after];
}

const cut = (node: AdfNode, text: string): AdfNode[] => {
  if (text === '') return [];
  return [node.type === 'text' ? { ...node, text } : node];
};

/** A line with a label, and where what it labels stands. */
export interface PlacedLine {
  label: string;
  value: InlineRange;
}

interface Placed extends AdfNode {
  range: InlineRange;
}

/** The lines with a label in inline content, as `linesOf` reads them, with their places in it. */
export function placedLines(content: readonly AdfNode[], labels: Labels): PlacedLine[] {
  // A text of several lines is cut into them, and no longer says where each stands.
  if (content.some(({ text }) => text?.includes('\n'))) return [];
  let length = 0;
  // Joined as they are for reading: a letter stays where it is.
  const placed = uncommentedNodes(content).map((node): Placed => {
    const start = length;
    length += textOf(node).length;
    return { ...node, range: { start, end: length } };
  });
  const lines = linesOf(placed, labels);
  return lines.flatMap((line, index): PlacedLine[] => {
    const { label } = line;
    const value = rangeOf(line) ?? (index === lines.length - 1 ? { start: length, end: length } : undefined);
    return label !== undefined && value ? [{ label, value }] : [];
  });
}

/** Undefined where nothing follows the label. */
function rangeOf({ content }: Line): InlineRange | undefined {
  const parts = content as Placed[];
  const [first, last] = [parts[0], parts.at(-1)];
  // What a label leaves of a text is the end of it.
  return first && last && { start: first.range.end - textOf(first).length, end: last.range.end };
}
