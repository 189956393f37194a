import type { AdfNode } from '../../../contract/adf-node';
import { uncommentedNodes } from '../../../adf/without-comments';
import { isStrong, wordsOf } from './words';

/** A line of a paragraph, an item or a cell. */
export interface Line {
  /** “Owner” in “**Owner:** Ada”; undefined where the line has no label. */
  label: string | undefined;
  /** What follows the label; the whole line where it has none. */
  content: AdfNode[];
}

/** Which words are labels: bold ones before a colon open a line wherever they stand, plain ones at the start of one. */
export interface Labels {
  bold: (label: string) => boolean;
  plain: (label: string) => boolean;
  /** Plain labels that open a line after a sentence too: “Which queue? Owner: Ada”. */
  inSentence: (label: string) => boolean;
}

const longestLabel = 60;

/** The lines of inline content: parted by breaks, and by labels that run on. */
export function linesOf(inlines: readonly AdfNode[], labels: Labels): Line[] {
  return brokenLines(uncommentedNodes(inlines))
    .flatMap((line) => atBoldLabels(line, labels))
    .map((line) => (line.label === undefined ? atPlainLabel(line, labels) : line))
    .flatMap((line) => atLabelsInSentences(line, labels))
    .filter(({ label, content }) => label !== undefined || content.length > 0);
}

const textNode = (node: AdfNode, text: string): AdfNode[] => (text === '' ? [] : [{ ...node, text }]);

function brokenLines(inlines: readonly AdfNode[]): AdfNode[][] {
  const lines: AdfNode[][] = [[]];
  for (const node of inlines) {
    if (node.type === 'hardBreak') lines.push([]);
    else if (node.type !== 'text' || !node.text?.includes('\n')) lines.at(-1)?.push(node);
    else
      for (const [index, text] of node.text.split('\n').entries()) {
        if (index > 0) lines.push([]);
        lines.at(-1)?.push(...textNode(node, text));
      }
  }
  return lines;
}

/** Bold text may be several nodes, since a comment on a part of it splits them. */
interface BoldLabel {
  start: number;
  end: number;
  label: string;
  /** The node after the label, where the colon stands outside the bold text. */
  rest: AdfNode[];
}

function boldLabels(line: readonly AdfNode[], isLabel: (label: string) => boolean): BoldLabel[] {
  const found: BoldLabel[] = [];
  for (let start = 0; start < line.length; start += 1) {
    if (!isStrongAt(line, start)) continue;
    let end = start + 1;
    while (isStrongAt(line, end)) end += 1;
    const words = wordsOf(line.slice(start, end));
    const next = line[end];
    const inside = /[:：]$/.test(words);
    const outside = !inside && next?.type === 'text' && /^\s*[:：]/.test(next.text ?? '');
    const label = words.replace(/\s*[:：]$/, '');
    if ((inside || outside) && label !== '' && label.length <= longestLabel && isLabel(label)) {
      const rest = outside ? textNode(next, (next.text ?? '').replace(/^\s*[:：]\s*/, '')) : [];
      found.push({ start, end: outside ? end + 1 : end, label, rest });
    }
    start = end - 1;
  }
  return found;
}

const isStrongAt = (line: readonly AdfNode[], index: number): boolean => {
  const node = line[index];
  return node !== undefined && isStrong(node);
};

function atBoldLabels(line: AdfNode[], labels: Labels): Line[] {
  const found = boldLabels(line, labels.bold);
  const before = line.slice(0, found[0]?.start ?? line.length);
  return [
    ...(before.length > 0 ? [{ label: undefined, content: before }] : []),
    ...found.map(({ end, label, rest }, index): Line => {
      const next = found[index + 1]?.start ?? line.length;
      return { label, content: [...rest, ...line.slice(end, next)] };
    }),
  ];
}

const plainLabel = /^\s*([\p{L}][\p{L}\p{N} ()/'’#-]{0,40}?) ?[:：](?=\s|$|\P{ASCII})\s*/u;
const labelInSentence = /(?:[([;,.?!|。？]|\s[-–—])\s?([\p{L}][\p{L} ()/'’-]{0,40}?) ?[:：](?=\s|$|\P{ASCII})\s*/gu;

function atPlainLabel(line: Line, labels: Labels): Line {
  const [first, ...rest] = line.content;
  const text = first?.type === 'text' ? (first.text ?? '') : '';
  const [all = '', label] = plainLabel.exec(text) ?? [];
  if (!first || label === undefined || !labels.plain(label)) return line;
  return { label, content: [...textNode(first, text.slice(all.length)), ...rest] };
}

function atLabelsInSentences(line: Line, { inSentence }: Labels): Line[] {
  let current: Line = { label: line.label, content: [] };
  const lines = [current];
  for (const node of line.content) {
    if (node.type !== 'text' || node.marks?.some(({ type }) => type === 'code')) {
      current.content.push(node);
      continue;
    }
    // The mark that ends a sentence may stand in the text before, where only that is set in bold or italics.
    const mark = /[.?!。？][\s)”"]*$/.exec(lastTextOf(current.content))?.[0] ?? '';
    const own = node.text ?? '';
    const text = mark + own;
    let from = mark.length;
    let passed = 0;
    let isBracketed = false;
    for (const match of text.matchAll(labelInSentence)) {
      const [all, label] = match;
      // What is asked for in brackets, such as “[Question - Status: Open]”, is one thing.
      isBracketed = opensBracket(text.slice(passed, match.index + 1), isBracketed);
      passed = match.index + 1;
      if (isBracketed || label === undefined || !inSentence(label)) continue;
      // A sentence keeps the mark it ends with; brackets and dashes only part.
      const kept = /^[.?!。？]/.test(all) ? 1 : 0;
      current.content.push(...textNode(node, text.slice(from, match.index + kept)));
      current = { label, content: [] };
      lines.push(current);
      from = match.index + all.length;
    }
    current.content.push(...textNode(node, text.slice(from)));
  }
  if (lines.length > 1) current.content = withoutClosing(current.content);
  return lines;
}

const lastTextOf = (content: readonly AdfNode[]): string => {
  const last = content.at(-1);
  return last?.type === 'text' && !last.marks?.some(({ type }) => type === 'code') ? (last.text ?? '').slice(-8) : '';
};

/** “(Owner: Ada)” is parted at its opening bracket: the closing one is no part of the last value. */
function withoutClosing(content: AdfNode[]): AdfNode[] {
  const last = content.at(-1);
  const text = last?.text?.trimEnd();
  if (!last || !text?.endsWith(')') || text.includes('(')) return content;
  return [...content.slice(0, -1), ...textNode(last, text.slice(0, -1))];
}

function opensBracket(text: string, before: boolean): boolean {
  const [opened, closed] = [text.lastIndexOf('['), text.lastIndexOf(']')];
  return opened === closed ? before : opened > closed;
}
