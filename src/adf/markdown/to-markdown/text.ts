import type { Text } from 'mdast';
import type { Handle } from 'mdast-util-to-markdown';

/** An escaped `[…]`, save `[ ]`, `[x]`, `[^…]` and `[!…]`, which mean something of their own. */
const bracketed = /\\\[(?![ xX]\]|\^|!)((?:\\[^[\]]|[^\\[\]\n])*)\](?=(.?))/gs;

/** Underscores beside an emoji, which the serializer takes for some inside a word. */
const besideEmoji = /(?:\\?_)+(?=[\ud800-\udbff])|(?<=[\udc00-\udfff])(?:\\?_)+/g;

/**
 * Text with no more escapes than it needs. Designs are full of `[prompts]`, and we write no link definitions, without
 * which brackets mean nothing.
 */
export const text: Handle = (node: Text, _parent, state, info) => {
  const safe = state.safe(node.value, info).replace(besideEmoji, (run) => run.replace(/\\?_/g, '\\_'));
  if (state.stack.includes('label')) return safe;
  return safe.replace(bracketed, (escaped: string, inner: string, next: string) =>
    (next || info.after) === ':' ? escaped : `[${inner}]`,
  );
};
