import { link } from 'adf-builder';
import { InlineCard } from '../../../../adf/nodes/inline-card';
import type { Prefill } from '../../../../contract/api';
import type { Inline } from './inline';
import { oneLine } from './one-line';

/** One inline a link: its title as a link, or a smart link where it has none. */
export function relatedLinks(prefill: Prefill): Inline[] {
  return prefill.links.map(({ title, url }) => {
    const text = oneLine(title ?? '');
    return text === '' ? new InlineCard(url) : link(text, url);
  });
}
