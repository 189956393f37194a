import { message } from '../../../../i18n/message';
import { shortened } from '../shortened';
import type { State } from '../state';
import { refusedLink, type InlineContent } from './inline-content';
import { isSafeAddress } from '../../../safe-address';

/** Opens a link; where its address is refused, its text stays as it is. */
export function openLink(inline: InlineContent, address: string, title: string, state: State): void {
  if (address !== '' && isSafeAddress(address)) {
    inline.openMark({ type: 'link', attrs: { href: address, ...(title !== '' && { title }) } });
    return;
  }
  if (address !== '') {
    state.repair(message('repair.link.what', { address: shortened(address) }), message('repair.link.done'));
  }
  inline.openMark(refusedLink);
}

export function closeLink(inline: InlineContent): void {
  inline.closeMark('link');
}
