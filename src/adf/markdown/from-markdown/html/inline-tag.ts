import { parser } from '../../parser/parser';
import { addImage } from '../inline/image';
import type { InlineContent } from '../inline/inline-content';
import { closeLink, openLink } from '../inline/link';
import type { State } from '../state';
import { markOfTag } from './marks';
import type { HtmlPiece } from './pieces';

type Tag = Extract<HtmlPiece, { kind: 'open' | 'close' }>;

/** Adds a tag that has a counterpart in a line of text; false where it has none. */
export function addInlineTag({ kind, tag, attributes }: Tag, inline: InlineContent, state: State): boolean {
  const mark = markOfTag.get(tag);
  if (mark && kind === 'open') inline.openMark(mark);
  else if (mark) inline.closeMark(mark.type);
  else if (tag === 'br') inline.add({ type: 'hardBreak' });
  else if (tag === 'a' && kind === 'close') closeLink(inline);
  else if (tag === 'a') openLink(inline, parser.normalizeLink(attributes.href ?? ''), attributes.title ?? '', state);
  else if (tag === 'img' && kind === 'open') addImage(imageOfTag(attributes), inline, state);
  else return false;
  return true;
}

export const imageOfTag = ({ src = '', alt = '', title = '' }: Record<string, string>) => ({
  address: parser.normalizeLink(src),
  description: alt,
  title,
});
