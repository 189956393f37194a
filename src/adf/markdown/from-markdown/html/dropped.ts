import { shortened } from '../shortened';
import type { State } from '../state';
import type { HtmlPiece } from './pieces';

/** Reports a part of HTML that has no counterpart. A closing tag was reported with its opening one. */
export function reportDropped(piece: HtmlPiece, state: State): void {
  if (piece.kind === 'open') state.repair(`Raw <${shortened(piece.tag)}> tags`, 'dropped, their text kept');
  if (piece.kind === 'comment') state.repair(`The HTML comment “${shortened(piece.text)}”`, 'dropped');
  if (piece.kind === 'instruction') state.repair(`The HTML instruction “<${shortened(piece.text)}>”`, 'dropped');
}
