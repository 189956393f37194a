import type { AdfNode } from '../../contract/adf-node';
import { plainText } from '../../adf/text';
import { bracketPrompts } from './bracket-prompts';

/** A line or a piece of code that an author writes, as far as readiness looks at it. */
export interface TextBlock {
  /** The prompts still standing in it, as a person reads them. */
  prompts: string[];
  /** What is left when its prompts are taken out. */
  words: string;
  isCode: boolean;
}

const textBlockTypes = new Set(['paragraph', 'heading', 'taskItem', 'blockTaskItem', 'decisionItem', 'caption']);

/** What says something without words: a picture, a smart link on its own, what another app shows. */
const showing = new Set([
  'media',
  'mediaInline',
  'blockCard',
  'embedCard',
  'extension',
  'inlineExtension',
  'bodiedExtension',
]);

/** What a node holds, in its order: its text blocks, and what it shows otherwise. The headers of a table are left out. */
export function textBlocksIn(node: AdfNode, ownPrompts: ReadonlySet<string>): TextBlock[] {
  const found: TextBlock[] = [];
  const visit = (within: AdfNode): void => {
    const { type } = within;
    if (type === 'tableHeader') return;
    if (type === 'codeBlock') found.push({ prompts: [], words: codeOf(within), isCode: true });
    else if (textBlockTypes.has(type)) for (const line of linesOf(within)) found.push(read(line, ownPrompts));
    else if (showing.has(type)) found.push({ prompts: [], words: `[${type}]`, isCode: false });
    else within.content?.forEach(visit);
  };
  visit(node);
  return found;
}

const codeOf = (node: AdfNode): string =>
  (node.content ?? [])
    .map(({ text }) => text ?? '')
    .join('')
    .trim();

/** A text block line by line, as hard breaks part it: a label and its text stand in one line. */
function linesOf(node: AdfNode): AdfNode[] {
  if (!node.content?.some(({ type }) => type === 'hardBreak')) return [node];
  const lines: AdfNode[][] = [[]];
  for (const inline of node.content) {
    if (inline.type === 'hardBreak') lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines.map((content) => ({ ...node, content }));
}

function read(node: AdfNode, ownPrompts: ReadonlySet<string>): TextBlock {
  const placeholders = (node.content ?? [])
    .filter(({ type }) => type === 'placeholder')
    .map(({ attrs }) => (typeof attrs?.text === 'string' ? attrs.text : ''));
  const words = plainText(node);
  const inBrackets = words.includes('[') ? bracketPrompts(node, ownPrompts) : [];
  return { prompts: [...placeholders, ...inBrackets], words: without(inBrackets, words), isCode: false };
}

function without(prompts: readonly string[], words: string): string {
  if (prompts.length === 0) return words;
  const taken = new Set(prompts);
  return words
    .replace(/\[([^[\]]+)\]/g, (all, inside: string) => (taken.has(inside) ? ' ' : all))
    .replace(/\s+/g, ' ')
    .trim();
}
