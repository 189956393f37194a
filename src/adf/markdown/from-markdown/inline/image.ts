import { message } from '../../../../i18n/message';
import type { AdfMark, AdfNode } from '../../../../contract/adf-node';
import { shortened } from '../shortened';
import type { State } from '../state';
import type { InlineContent } from './inline-content';
import { isOnTheWeb, isSafeAddress } from '../../../safe-address';

export interface Image {
  address: string;
  /** Its text where it cannot be shown. */
  description: string;
  title: string;
}

/** An image that stands for itself; undefined where Confluence cannot show it. */
export function imageBlock({ address, description, title }: Image, link?: AdfMark): AdfNode | undefined {
  if (!isOnTheWeb(address)) return undefined;
  const attrs = { type: 'external', url: address, ...(description !== '' && { alt: description }) };
  const media = { type: 'media', attrs, ...(link && { marks: [link] }) };
  const caption = { type: 'caption', content: [{ type: 'text', text: title }] };
  return { type: 'mediaSingle', attrs: { layout: 'center' }, content: title === '' ? [media] : [media, caption] };
}

/** An image amid text, where ADF has none from the web: a link to it, or its description where it stands in a link. */
export function addImage({ address, description, title }: Image, inline: InlineContent, state: State): void {
  const words = description || title || address;
  const image = message('repair.image', { words: shortened(words) });
  if (inline.isInLink || address === '') {
    inline.text(words);
    state.repair(image, message('repair.image.description'));
  } else if (isSafeAddress(address)) {
    inline.marked({ type: 'link', attrs: { href: address, ...(title !== '' && { title }) } }, words);
    state.repair(image, message('repair.image.link'));
  } else {
    inline.text(description || title);
    state.repair(image, message('repair.image.unsafe'));
  }
}
