import type Token from 'markdown-it/lib/token.mjs';
import type { State } from '../state';

/** Adds what a block token stands for; `tokens` are the document's, `index` its place among them. */
export type TokenHandler = (token: Token, state: State, tokens: readonly Token[], index: number) => void;
