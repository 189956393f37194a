import { say } from '../../../../i18n/say';
import { link } from '../inlines/link';
import type { BlockHandler } from './handler';
import { smartLinkOf } from '../smart-link';
import { textParagraph } from './paragraph';

/** A smart link that stands for itself. */
export const card: BlockHandler = (node, state) => {
  const { url, name } = smartLinkOf(node);
  if (url !== '') return [{ type: 'paragraph', children: [link(url, '', [{ type: 'text', value: name || url }])] }];
  state.name(say('export.linkWithoutAddress'), '[link]');
  return [textParagraph('[link]')];
};
