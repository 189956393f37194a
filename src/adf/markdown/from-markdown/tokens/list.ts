import { ListFrame } from '../frames/list-frame';
import { attribute } from './attribute';
import type { TokenHandler } from './handler';

export const bulletListOpen: TokenHandler = (_token, state) => {
  state.push(new ListFrame(undefined, state.newId));
};

export const orderedListOpen: TokenHandler = (token, state) => {
  const start = attribute(token, 'start');
  state.push(new ListFrame(start === '' ? 1 : Number(start), state.newId));
};
