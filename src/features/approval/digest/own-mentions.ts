import type { AdfDocument, AdfNode } from '../../../contract/adf-node';
import { descendants } from '../../../adf/walk';
import type { OwnBlock } from './facts';

const prefix = 'token:';

/** Blocks as they are stored: with tokens in place of the accounts that they mention, and without anybody's name. */
export const withTokens = (blocks: readonly OwnBlock[], tokenOf: (accountId: string) => string): OwnBlock[] =>
  mapped(blocks, ({ type, attrs: { text, ...attrs } = {}, ...node }) => ({
    ...node,
    type,
    attrs: { ...attrs, ...(typeof attrs.id === 'string' && { id: `${prefix}${tokenOf(attrs.id)}` }) },
  }));

/** Whether a stored block, as JSON text, has a token in it. */
export const hasTokens = (json: string): boolean => json.includes(`"${prefix}`);

/** Stored blocks with the mentions that a document has in place of their tokens; what it does not mention stays a token. */
export function withMentions(
  blocks: readonly OwnBlock[],
  document: AdfDocument,
  tokenOf: ((accountId: string) => string) | undefined,
): readonly OwnBlock[] {
  if (!tokenOf || blocks.length === 0) return blocks;
  const byToken = new Map<string, Record<string, unknown>>(
    [...descendants(document)].flatMap(({ node: { type, attrs } }) =>
      type === 'mention' && typeof attrs?.id === 'string' ? [[`${prefix}${tokenOf(attrs.id)}`, attrs] as const] : [],
    ),
  );
  if (byToken.size === 0) return blocks;
  return mapped(blocks, (node) => {
    const mention = typeof node.attrs?.id === 'string' ? byToken.get(node.attrs.id) : undefined;
    const { id, text } = mention ?? {};
    return mention ? { ...node, attrs: { ...node.attrs, id, ...(text !== undefined && { text }) } } : node;
  });
}

/** The accounts that a document mentions. */
export const mentionedIn = (document: AdfDocument): string[] => [
  ...new Set(
    [...descendants(document)].flatMap(({ node: { type, attrs } }) =>
      type === 'mention' && typeof attrs?.id === 'string' ? [attrs.id] : [],
    ),
  ),
];

function mapped(blocks: readonly OwnBlock[], change: (mention: AdfNode) => AdfNode): OwnBlock[] {
  const of = (node: AdfNode): AdfNode => {
    const inner = node.content ? { ...node, content: node.content.map(of) } : node;
    return inner.type === 'mention' ? change(inner) : inner;
  };
  return blocks.map(({ before, after }) => ({ before: of(before), after: of(after) }));
}
