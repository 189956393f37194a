import type { AdfDocument, AdfNode } from '../../../contract/adf-node';

/** “[Describe the problem]”, as Markdown templates write a prompt; “[1]” and “[x]” are none. */
const prompt = /\[([^[\]]*\p{L}[^[\]]{2,})\]/gu;

const literal = new Set(['code', 'link']);

/** The document with prompts for the texts in square brackets; code and links stay as they are. */
export function promptsInBrackets(document: AdfDocument): { document: AdfDocument; found: number } {
  let found = 0;
  const split = (node: AdfNode): readonly AdfNode[] => {
    if (node.text === undefined || node.marks?.some(({ type }) => literal.has(type))) return [node];
    const parts: AdfNode[] = [];
    let end = 0;
    for (const match of node.text.matchAll(prompt)) {
      if (match.index > end) parts.push({ ...node, text: node.text.slice(end, match.index) });
      parts.push({ type: 'placeholder', attrs: { text: (match[1] ?? '').trim() } });
      end = match.index + match[0].length;
      found += 1;
    }
    if (end === 0) return [node];
    return end < node.text.length ? [...parts, { ...node, text: node.text.slice(end) }] : parts;
  };
  const inBlocks = (nodes: readonly AdfNode[]): AdfNode[] =>
    nodes.map((node) => {
      if (node.type === 'codeBlock' || node.content === undefined) return node;
      return { ...node, content: inBlocks(node.content).flatMap(split) };
    });
  return { document: { type: 'doc', version: 1, content: inBlocks(document.content) }, found };
}
