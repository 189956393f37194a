import { message } from '../../../../i18n/message';
import { isNodeTag, mayBeNodeTag, nodeOf } from '../../node-tags';
import { parser } from '../../parser/parser';
import { addImage } from '../inline/image';
import type { InlineContent } from '../inline/inline-content';
import { closeLink, openLink } from '../inline/link';
import type { State } from '../state';
import { reportDropped } from './dropped';
import { markOfTag } from './marks';
import type { HtmlPiece } from './pieces';

type Tag = Extract<HtmlPiece, { kind: 'open' | 'close' }>;

/** Adds a tag that has a counterpart in a line of text; false where it has none. */
export function addInlineTag(piece: Tag, inline: InlineContent, state: State): boolean {
  const { kind, tag, attributes } = piece;
  const mark = markOfTag.get(tag);
  const isForNode = kind === 'open' && isNodeTag(tag, attributes);
  if (mayBeNodeTag(tag)) {
    if (kind === 'open') openNode(piece, isForNode, inline, state);
    else inline.closeNode(tag);
  }
  if (mark && kind === 'open') inline.openMark(mark);
  else if (mark) inline.closeMark(mark.type);
  else if (tag === 'br') inline.add({ type: 'hardBreak' });
  else if (tag === 'a' && kind === 'close') closeLink(inline);
  else if (tag === 'a') openLink(inline, parser.normalizeLink(attributes.href ?? ''), attributes.title ?? '', state);
  else if (tag === 'img' && kind === 'open') addImage(imageOfTag(attributes), inline, state);
  else return isForNode;
  return true;
}

/** An element that a node is written as becomes it where it ends, if it holds that node's words and nothing else. */
function openNode(piece: Tag, isForNode: boolean, inline: InlineContent, state: State): void {
  const { tag, attributes } = piece;
  const { line } = state;
  const isRefused = isForNode && tag === 'span' && !state.keepsMentions;
  if (isRefused) state.repair(message('repair.mention.what'), message('repair.mention.done'));
  inline.openNode({
    tag,
    nodeOf: isForNode && !isRefused ? (words) => nodeOf({ tag, attributes, words }) : undefined,
    // What else its tag means is kept, as of a link.
    onWords: () => {
      if (isForNode && !isRefused && tag !== 'a' && !markOfTag.has(tag)) reportDropped(piece, state, line);
    },
  });
}

export const imageOfTag = ({ src = '', alt = '', title = '' }: Record<string, string>) => ({
  address: parser.normalizeLink(src),
  description: alt,
  title,
});
