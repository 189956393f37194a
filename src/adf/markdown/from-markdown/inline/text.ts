import { parser } from '../../parser/parser';
import { bareAddresses } from './bare-addresses';
import type { InlineHandler } from './handler';
import { closeLink, openLink } from './link';

/** A text, with its bare addresses as links. */
export const text: InlineHandler = ({ content }, inline, state) => {
  let done = 0;
  for (const { start, end, address } of inline.isInLink ? [] : bareAddresses(content)) {
    inline.text(content.slice(done, start));
    openLink(inline, parser.normalizeLink(address), '', state);
    inline.text(content.slice(start, end));
    closeLink(inline);
    done = end;
  }
  inline.text(content.slice(done));
};
