import { BlockFrame } from '../frames/block-frame';
import { addParagraph } from './paragraph';
import type { TokenHandler } from './handler';

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
