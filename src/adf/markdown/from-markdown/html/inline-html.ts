import type { InlineHandler } from '../inline/handler';
import { reportDropped } from './dropped';
import { isInLine } from './in-line';
import { addInlineTag } from './inline-tag';
import { htmlPieces } from './pieces';

export const inlineHtml: InlineHandler = ({ content }, inline, state) => {
  for (const piece of htmlPieces(content)) {
    if (piece.kind === 'text') inline.text(piece.text);
    else if (piece.kind === 'open' || piece.kind === 'close') {
      if (addInlineTag(piece, inline, state)) continue;
      if (!isInLine(piece.tag)) inline.endLine();
      reportDropped(piece, state);
    } else reportDropped(piece, state);
  }
};
