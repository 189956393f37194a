import type { AdfNode } from '../../../contract/adf-node';

/** A line of a paragraph: its label up to and with the colon, and what follows. */
export interface LabelledLine {
  label: string;
  /** The nodes that make the label, the colon with them. */
  name: AdfNode[];
  rest: AdfNode[];
}

/** The lines of a paragraph: hard breaks part them, and are in none. */
export function linesOf(inlines: readonly AdfNode[]): AdfNode[][] {
  const lines: AdfNode[][] = [[]];
  for (const inline of inlines) {
    if (inline.type === 'hardBreak') lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines;
}

export const joinLines = (lines: readonly (readonly AdfNode[])[]): AdfNode[] =>
  lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'hardBreak' }, ...line]));

export const isStrong = ({ marks }: AdfNode): boolean => marks?.some(({ type }) => type === 'strong') ?? false;

/** Labels are short; a sentence with a colon in it is none. */
const longestLabel = 40;

/** A line as a label and what it labels; undefined where it does not begin with text up to a colon. */
export function labelledLineOf(line: readonly AdfNode[]): LabelledLine | undefined {
  const name: AdfNode[] = [];
  for (const [index, node] of line.entries()) {
    if (node.type !== 'text' || node.text === undefined) return undefined;
    const colon = node.text.indexOf(':');
    name.push(colon < 0 ? node : { ...node, text: node.text.slice(0, colon + 1) });
    const label = name.map(({ text }) => text ?? '').join('');
    if (label.length > longestLabel) return undefined;
    if (colon < 0) continue;
    const after = node.text.slice(colon + 1);
    const rest = [...(after === '' ? [] : [{ ...node, text: after }]), ...line.slice(index + 1)];
    return { label: label.slice(0, -1).trim(), name, rest };
  }
  return undefined;
}
