import type { TokenHandler } from './handler';

export const rule: TokenHandler = (_token, state) => {
  state.add({ type: 'rule' });
};
