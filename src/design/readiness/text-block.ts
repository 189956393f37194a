import type { AdfNode } from '../../adf/node';
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
export function* textBlocksIn(node: AdfNode, ownPrompts: ReadonlySet<string>): Generator<TextBlock> {
  if (node.type === 'tableHeader') return;
  if (node.type === 'codeBlock') yield { prompts: [], words: codeOf(node), isCode: true };
  else if (textBlockTypes.has(node.type)) yield* linesOf(node).map((line) => read(line, ownPrompts));
  else if (showing.has(node.type)) yield { prompts: [], words: `[${node.type}]`, isCode: false };
  else for (const child of node.content ?? []) yield* textBlocksIn(child, ownPrompts);
}

const codeOf = (node: AdfNode): string =>
  (node.content ?? [])
    .map(({ text }) => text ?? '')
    .join('')
    .trim();

/** A text block line by line, as hard breaks part it: a label and its text stand in one line. */
function linesOf(node: AdfNode): AdfNode[] {
  const lines: AdfNode[][] = [[]];
  for (const inline of node.content ?? []) {
    if (inline.type === 'hardBreak') lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines.map((content) => ({ ...node, content }));
}

function read(node: AdfNode, ownPrompts: ReadonlySet<string>): TextBlock {
  const placeholders = (node.content ?? [])
    .filter(({ type }) => type === 'placeholder')
    .map(({ attrs }) => (typeof attrs?.text === 'string' ? attrs.text : ''));
  const inBrackets = bracketPrompts(node, ownPrompts);
  const taken = new Set(inBrackets);
  const words = plainText(node).replace(/\[([^[\]]+)\]/g, (all, inside: string) => (taken.has(inside) ? ' ' : all));
  return { prompts: [...placeholders, ...inBrackets], words: words.replace(/\s+/g, ' ').trim(), isCode: false };
}
