import { inlineContent } from '../inline/handlers';
import type { TokenHandler } from './handler';

export const heading: TokenHandler = (token, state, tokens, index) => {
  const content = inlineContent(tokens[index + 1]?.children ?? [], state).take();
  state.add({ type: 'heading', attrs: { level: Number(token.tag.slice(1)) }, ...(content && { content }) });
};
