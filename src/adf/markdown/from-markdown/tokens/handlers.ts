import type Token from 'markdown-it/lib/token.mjs';
import { parser } from '../../parser/parser';
import type { TokenHandler } from './handler';
import { ListFrame } from '../frames/list-frame';
import { ListItemFrame } from '../frames/list-item-frame';
import { inlineContent } from '../inline/handlers';
import { attribute } from './attribute';
import { TaskItemFrame } from '../frames/task-item-frame';
import { BlockFrame } from '../frames/block-frame';
import { addParagraph, paragraph } from './paragraph';
import type { State } from '../state';
import { blockquoteOpen } from './blockquote';
import { htmlBlock } from '../html/html-block';

/** A fenced or indented block; its language is the first word after the fence, and none where there is none. */
export const code: TokenHandler = (token, state) => {
  const [language = ''] = parser.utils.unescapeAll(token.info).trim().split(/\s/, 1);
  const text = token.content.replace(/\n$/, '');
  state.add({
    type: 'codeBlock',
    ...(language !== '' && { attrs: { language } }),
    ...(text !== '' && { content: [{ type: 'text', text }] }),
  });
};

/** Sets a footnote aside, to stand at the document's end; one that nothing refers to stands after the others. */
export const footnoteOpen: TokenHandler = (token, state) => {
  const list = new ListFrame(1, state.newId);
  const referred = state.environment.footnotes?.refs?.[`:${(token.meta as { label: string }).label}`] ?? -1;
  state.footnotes.push({ number: referred < 0 ? Infinity : referred + 1, list });
  state.push(new ListItemFrame(list));
};

export const footnoteClose: TokenHandler = (_token, state) => {
  state.pop();
};

export const heading: TokenHandler = (token, state, tokens, index) => {
  const content = inlineContent(tokens[index + 1]?.children ?? [], state).take();
  state.add({ type: 'heading', attrs: { level: Number(token.tag.slice(1)) }, ...(content && { content }) });
};

export const bulletListOpen: TokenHandler = (_token, state) => {
  state.push(new ListFrame(undefined, state.newId));
};

export const orderedListOpen: TokenHandler = (token, state) => {
  const start = attribute(token, 'start');
  state.push(new ListFrame(start === '' ? 1 : Number(start), state.newId));
};

export const listItemOpen: TokenHandler = (_token, state, tokens, index) => {
  const list = state.top;
  if (!(list instanceof ListFrame)) return;
  const task = takeTaskMarker(tokens, index);
  const repair = state.repairAt.bind(state, state.line);
  state.push(task ? new TaskItemFrame(list, task.done, repair) : new ListItemFrame(list));
};

const marker = /^\[([ xX])\]\s+/;

/** Takes `[ ]` or `[x]` off the item's text, if it begins with one and something follows it. */
function takeTaskMarker(tokens: readonly Token[], index: number): { done: boolean } | undefined {
  const inline = tokens[index + 2];
  const first = inline?.children?.[0];
  // As written: an escaped `\[ ]` is text, and a reference to a link `[x]` is a link.
  const [whole, box] = (inline && marker.exec(inline.content)) ?? [];
  if (tokens[index + 1]?.type !== 'paragraph_open' || whole === undefined || first?.type !== 'text') return undefined;
  first.content = first.content.slice(whole.length);
  return { done: box !== ' ' };
}

export const rule: TokenHandler = (_token, state) => {
  state.add({ type: 'rule' });
};

export const tableOpen: TokenHandler = (_token, state) => {
  state.push(new BlockFrame('table'));
};

export const rowOpen: TokenHandler = (_token, state) => {
  state.push(new BlockFrame('tableRow'));
};

export const cellOpen: TokenHandler = (token, state, tokens, index) => {
  state.push(new BlockFrame('tableCell', {}, token.tag === 'th' ? 'tableHeader' : 'tableCell'));
  addParagraph(tokens[index + 1]?.children ?? [], state);
};

export const cellClose: TokenHandler = (_token, state) => {
  if (state.top.isEmpty) state.add({ type: 'paragraph' });
  state.pop();
};

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
