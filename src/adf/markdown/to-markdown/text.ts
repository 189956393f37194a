import type { Text } from 'mdast';
import type { Handle } from 'mdast-util-to-markdown';

/** An escaped `[…]`, save `[ ]`, `[x]`, `[^…]` and `[!…]`, which mean something of their own. */
const bracketed = /\\\[(?![ xX]\]|\^|!)((?:\\[^[\]]|[^\\[\]\n])*)\](?=(.?))/gs;

/** An escaped underscore inside a word. */
const inWord = /(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu;

/**
 * Text with no more escapes than it needs. Designs are full of `[prompts]` and `names_like_this`, and we write no link
 * definitions, without which brackets mean nothing.
 */
export const text: Handle = (node: Text, _parent, state, info) => {
  const safe = state.safe(node.value, info).replace(inWord, '_');
  if (state.stack.includes('label')) return safe;
  return safe.replace(bracketed, (escaped: string, inner: string, next: string) =>
    (next || info.after) === ':' ? escaped : `[${inner}]`,
  );
};
