import type { Token } from 'markdown-it';
import { ListFrame } from '../frames/list-frame';
import { ListItemFrame } from '../frames/list-item-frame';
import { TaskItemFrame } from '../frames/task-item-frame';
import type { TokenHandler } from './handler';

export const listItemOpen: TokenHandler = (_token, state, tokens, index) => {
  const list = state.top;
  if (!(list instanceof ListFrame)) return;
  const task = takeTaskMarker(tokens, index);
  const repair = state.repairAt.bind(state, state.line);
  state.push(task ? new TaskItemFrame(list, task.done, state.newId, repair) : new ListItemFrame(list));
};

const marker = /^\[([ xX])\](?:\s+|$)/;

/** Takes `[ ]` or `[x]` off the item's text, if it begins with one and something follows it. */
function takeTaskMarker(tokens: readonly Token[], index: number): { done: boolean } | undefined {
  const [first, second] = tokens[index + 2]?.children ?? [];
  if (tokens[index + 1]?.type !== 'paragraph_open' || first?.type !== 'text') return undefined;
  const [whole, box] = marker.exec(first.content) ?? [];
  if (whole === undefined || (whole.length === 3 && second?.type !== 'softbreak')) return undefined;
  first.content = first.content.slice(whole.length);
  return { done: box !== ' ' };
}
