import type Token from 'markdown-it/lib/token.mjs';
import { inlineHtml } from '../html/inline-html';
import type { State } from '../state';
import { attribute } from '../tokens/attribute';
import type { InlineHandler } from './handler';
import { addImage } from './image';
import type { FootnoteReference } from '../../parser/footnote-reference';
import { imageOf } from './image-of';
import { InlineContent } from './inline-content';
import { closeLink, openLink } from './link';
import { softbreak } from './softbreak';
import { text } from './text';

const opens =
  (type: string): InlineHandler =>
  (_token, inline) => {
    inline.openMark({ type });
  };

const closes =
  (type: string): InlineHandler =>
  (_token, inline) => {
    inline.closeMark(type);
  };

const handlers: Record<string, InlineHandler> = {
  text,
  text_special: ({ content }, inline) => {
    inline.text(content);
  },
  code_inline: ({ content }, inline) => {
    inline.code(content);
  },
  softbreak,
  hardbreak: (_token, inline, state) => {
    inline.add({ type: 'hardBreak' });
    state.line++;
  },
  em_open: opens('em'),
  em_close: closes('em'),
  strong_open: opens('strong'),
  strong_close: closes('strong'),
  s_open: opens('strike'),
  s_close: closes('strike'),
  link_open: (token, inline, state) => {
    openLink(inline, attribute(token, 'href'), attribute(token, 'title'), state);
  },
  link_close: (_token, inline) => {
    closeLink(inline);
  },
  image: (token, inline, state) => {
    addImage(imageOf(token), inline, state);
  },
  html_inline: inlineHtml,
  footnote_ref: (token, inline) => {
    inline.marked({ type: 'subsup', attrs: { type: 'sup' } }, String((token.meta as FootnoteReference).number));
  },
};

/** The inline content of a block; a token of an unknown type gives its text. */
export function inlineContent(tokens: readonly Token[], state: State): InlineContent {
  const inline = new InlineContent();
  for (const [index, token] of tokens.entries()) {
    const handler = handlers[token.type];
    if (handler) handler(token, inline, state, tokens, index);
    else inline.text(token.content);
  }
  return inline;
}
