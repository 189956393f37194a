import type Token from 'markdown-it/lib/token.mjs';
import type { State } from '../state';
import { blockquoteOpen } from './blockquote';
import { code } from './code';
import { footnoteClose, footnoteOpen } from './footnote';
import type { TokenHandler } from './handler';
import { heading } from './heading';
import { htmlBlock } from '../html/html-block';
import { paragraph } from './paragraph';
import { bulletListOpen, orderedListOpen } from './list';
import { listItemOpen } from './list-item';
import { rule } from './rule';
import { cellClose, cellOpen, rowOpen, tableOpen } from './table';

const close: TokenHandler = (_token, state) => {
  state.pop();
};

const nothing: TokenHandler = () => undefined;

const handlers: Record<string, TokenHandler> = {
  paragraph_open: paragraph,
  heading_open: heading,
  blockquote_open: blockquoteOpen,
  blockquote_close: close,
  bullet_list_open: bulletListOpen,
  bullet_list_close: close,
  ordered_list_open: orderedListOpen,
  ordered_list_close: close,
  list_item_open: listItemOpen,
  list_item_close: close,
  table_open: tableOpen,
  table_close: close,
  tr_open: rowOpen,
  tr_close: close,
  th_open: cellOpen,
  th_close: cellClose,
  td_open: cellOpen,
  td_close: cellClose,
  fence: code,
  code_block: code,
  hr: rule,
  html_block: htmlBlock,
  footnote_reference_open: footnoteOpen,
  footnote_reference_close: footnoteClose,
};

/** Adds a document's tokens; one of an unknown type adds nothing of its own, as `paragraph_close` and `tbody_open`. */
export function handleTokens(tokens: readonly Token[], state: State): void {
  for (const [index, token] of tokens.entries()) {
    if (token.map) state.line = token.map[0] + 1;
    (handlers[token.type] ?? nothing)(token, state, tokens, index);
  }
}
