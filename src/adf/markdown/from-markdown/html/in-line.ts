import { markOfTag } from './marks';

const inLine = new Set([
  ...[
    'a',
    'abbr',
    'bdi',
    'bdo',
    'big',
    'br',
    'button',
    'data',
    'dfn',
    'font',
    'img',
    'input',
    'label',
    'mark',
    'option',
  ],
  ...['picture', 'q', 'rp', 'rt', 'ruby', 'select', 'small', 'source', 'span', 'time', 'var', 'wbr', 'svg', 'math'],
]);

/** Whether a tag stands in a line of text, and so parts no words. */
export const isInLine = (tag: string): boolean => inLine.has(tag) || markOfTag.has(tag);
