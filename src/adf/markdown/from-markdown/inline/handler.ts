import type Token from 'markdown-it/lib/token.mjs';
import type { State } from '../state';
import type { InlineContent } from './inline-content';

/** Adds what an inline token stands for; `siblings` are the tokens of its block, `index` its place among them. */
export type InlineHandler = (
  token: Token,
  inline: InlineContent,
  state: State,
  siblings: readonly Token[],
  index: number,
) => void;
