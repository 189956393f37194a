import { say } from '../../../../words/say';
import { attribute } from '../attribute';
import { link } from '../inlines/link';
import type { BlockHandler } from './handler';
import { textParagraph } from './paragraph';

/** A smart link that stands for itself. */
export const card: BlockHandler = (node, state) => {
  const url = attribute(node, 'url');
  if (url !== '') return [{ type: 'paragraph', children: [link(url, '', [{ type: 'text', value: url }])] }];
  state.name(say('export.linkWithoutAddress'), '[link]');
  return [textParagraph('[link]')];
};
