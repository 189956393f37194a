import { parser } from '../../parser/parser';
import type { TokenHandler } from './handler';

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
