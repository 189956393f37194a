import type { AdfNode } from '../../contract/adf-node';

/** Stands for code and links: brackets in them or around them are the author's. */
const opaque = '\uFFFC';

const bracketed = /\[([^[\]]+)\]/g;

/** What is no prompt though it stands in brackets alone: a tick, a number, a footnote, an issue, an address. */
const noPrompt = /^(\s*|x|\d+|\^.*|[A-Z][A-Z0-9_]*-\d+|https?:.*)$/i;

/** Brackets and what joins them, each after a label or none: “Owner: [Name] - [Date]”, “Q: [Question] A: [Answer]”. */
const onlyBrackets =
  /^(?:[^[\]:]{1,80}:)?[\s(]*\[[^[\]]+\](?:[\s\-–—,:;./()→]*(?:[\p{L} ]{1,40}:)?\s*\[[^[\]]+\])*[\s).]*$/u;

/**
 * The prompts that a text block holds as text in square brackets, as they come with Markdown: the template's own
 * anywhere, any other where it is all that stands in its place.
 */
export function bracketPrompts(node: AdfNode, ownPrompts: ReadonlySet<string>): string[] {
  const line = (node.content ?? [])
    .map(({ type, text, marks }) => {
      if (type !== 'text') return type === 'placeholder' ? '' : opaque;
      return marks?.some((mark) => mark.type === 'code' || mark.type === 'link') ? opaque : (text ?? '');
    })
    .join('');
  if (!line.includes('[')) return [];
  const fillsItsPlace = onlyBrackets.test(line.trim());
  return [...line.matchAll(bracketed)]
    .map(([, prompt = '']) => prompt)
    .filter(
      (prompt) => ownPrompts.has(prompt) || (fillsItsPlace && !noPrompt.test(prompt) && !prompt.includes(opaque)),
    );
}
