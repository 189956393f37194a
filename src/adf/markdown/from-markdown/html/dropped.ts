import { message } from '../../../../i18n/message';
import { shortened } from '../shortened';
import type { State } from '../state';
import type { HtmlPiece } from './pieces';

/** Reports a part of HTML that has no counterpart. A closing tag was reported with its opening one. */
export function reportDropped(piece: HtmlPiece, state: State, line = state.line): void {
  if (piece.kind === 'open') {
    state.repairAt(
      line,
      message('repair.rawTags.what', { tag: `<${shortened(piece.tag)}>` }),
      message('repair.droppedTextKept'),
    );
  }
  if (piece.kind === 'comment') {
    state.repair(message('repair.comment', { text: shortened(piece.text) }), message('repair.dropped'));
  }
  if (piece.kind === 'instruction') {
    state.repair(message('repair.instruction', { text: `<${shortened(piece.text)}>` }), message('repair.dropped'));
  }
}
