import type Token from 'markdown-it/lib/token.mjs';
import { ListFrame } from '../frames/list-frame';
import { ListItemFrame } from '../frames/list-item-frame';
import { TaskItemFrame } from '../frames/task-item-frame';
import type { TokenHandler } from './handler';

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
