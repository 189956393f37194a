import { ListFrame } from '../frames/list-frame';
import { ListItemFrame } from '../frames/list-item-frame';
import type { TokenHandler } from './handler';

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
