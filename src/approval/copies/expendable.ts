import type { AdfNode } from '../../adf/node';
import { type InlineRange, nodesIn } from './inline-range';

/** Marks that are more than a look: a comment would lose its place, a link its target. */
const kept = new Set(['annotation', 'inlineComment', 'link']);

/** Whether something else may stand in a range: what is there is of these kinds, and nobody has commented on it. */
export const isExpendable = (content: readonly AdfNode[], range: InlineRange, kinds: readonly string[]): boolean =>
  nodesIn(content, range).every(
    ({ node: { type, marks } }) => kinds.includes(type) && !marks?.some((mark) => kept.has(mark.type)),
  );
