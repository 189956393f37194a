import { say } from '../../../../i18n/format';
import { shortened } from '../shortened';
import type { State } from '../state';
import type { HtmlPiece } from './pieces';

/** Reports a part of HTML that has no counterpart. A closing tag was reported with its opening one. */
export function reportDropped(piece: HtmlPiece, state: State, line = state.line): void {
  if (piece.kind === 'open') {
    state.repairAt(
      line,
      say('repair.rawTags.what', { tag: `<${shortened(piece.tag)}>` }),
      say('repair.droppedTextKept'),
    );
  }
  if (piece.kind === 'comment') {
    state.repair(say('repair.comment', { text: shortened(piece.text) }), say('repair.dropped'));
  }
  if (piece.kind === 'instruction') {
    state.repair(say('repair.instruction', { text: `<${shortened(piece.text)}>` }), say('repair.dropped'));
  }
}
