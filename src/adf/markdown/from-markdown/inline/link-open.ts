import { isMail } from '../../mail';
import { attribute } from '../tokens/attribute';
import type { InlineHandler } from './handler';
import { refusedLink } from './inline-content';
import { openLink } from './link';

export const linkOpen: InlineHandler = (token, inline, state) => {
  const address = attribute(token, 'href');
  const isFoundInText = token.markup === 'linkify';
  // markdown-it finds mail in more than GitHub does, such as `a@|.b`.
  if (isFoundInText && address.startsWith('mailto:') && !isMail(address)) inline.openMark(refusedLink);
  else openLink(inline, address, attribute(token, 'title'), state);
};
