import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import type { Environment } from './environment';

type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;

/**
 * The rule for tables, but one that keeps what a row has beyond its header's cells, where GitHub drops it. Mostly that
 * comes from a bar that the author did not escape, as in `a || b`: the last cell takes the rest of the row as written.
 */
export function keepExcessCells(table: BlockRule): BlockRule {
  return (state, startLine, endLine, silent) => {
    const before = state.tokens.length;
    if (!table(state, startLine, endLine, silent)) return false;
    if (!silent) joinExcessCells(state, before);
    return true;
  };
}

function joinExcessCells(state: StateBlock, from: number): void {
  const { excessCells } = state.env as Environment;
  let columns = 0;
  let line = 0;
  for (let index = from; index < state.tokens.length; index++) {
    const token = state.tokens[index];
    if (token?.type === 'th_open') columns++;
    if (token?.type === 'tr_open') line = token.map?.[0] ?? 0;
    if (token?.type !== 'tr_close' || line === startOf(state, from)) continue;
    const lastCell = state.tokens[index - 2];
    const rest = restOfRow(row(state, line), columns);
    if (lastCell?.type !== 'inline' || rest === undefined) continue;
    lastCell.content = rest;
    excessCells.add(line + 1);
  }
}

const startOf = (state: StateBlock, index: number): number | undefined => state.tokens[index]?.map?.[0];

const row = (state: StateBlock, line: number): string =>
  state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]).trim();

const bar = /\\.|\|/gs;

/** What stands in a row from its last column on, if that is more than one cell. */
function restOfRow(row: string, columns: number): string | undefined {
  const cells = row.replace(/^\|/, '').replace(/(?<!\\)\|$/, '');
  const bars = [...cells.matchAll(bar)].filter(([found]) => found === '|');
  if (bars.length < columns) return undefined;
  const last = columns === 1 ? 0 : (bars[columns - 2]?.index ?? 0) + 1;
  return cells.slice(last).replaceAll('\\|', '|').trim();
}
