import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import type { Environment } from './environment';

/** Levels of quotes, lists and list items read as such; deeper than anyone nests, and below what markdown-it reads. */
const deepest = 40;

const opensContainer = /^(?:>|[-+*](?:\s|$)|\d{1,9}[.)](?:\s|$)|\[\^)/;

/** Reads a line that would nest deeper than `deepest` as a paragraph; markdown-it itself would drop it. */
export function tooDeep(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  if (state.level < deepest) return false;
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  const end = state.eMarks[startLine] ?? start;
  if (!opensContainer.test(state.src.slice(start, Math.min(end, start + 12)))) return false;
  if (silent) return true;
  (state.env as Environment).tooDeep.add(startLine + 1);
  state.line = startLine + 1;
  const opening = state.push('paragraph_open', 'p', 1);
  opening.map = [startLine, state.line];
  const inline = state.push('inline', '', 0);
  inline.content = state.src.slice(start, end);
  inline.map = [startLine, state.line];
  inline.children = [];
  state.push('paragraph_close', 'p', -1);
  return true;
}
