import { message } from '../../i18n/message';
import type { AdfDocument } from '../../contract/adf-node';
import { DocumentFrame } from './from-markdown/frames/document-frame';
import { addFootnotes } from './from-markdown/footnotes';
import { withoutFrontMatter } from './from-markdown/front-matter';
import { State } from './from-markdown/state';
import { handleTokens } from './from-markdown/tokens/handlers';
import { wellFormed } from './from-markdown/well-formed';
import { newEnvironment } from './parser/environment';
import { parser } from './parser/parser';
import type { Repair } from './repair';

export type { Repair } from './repair';

/** Gives an id that no other node of the document has. */
export type NewId = () => string;

export interface ReadingOptions {
  newId?: NewId;
  /**
   * A mention notifies whoever has its id, and may give them a role, whatever name it shows. So it is kept only where
   * its reader answers for the file; else it is a name.
   */
  mentions?: 'kept' | 'names';
}

/**
 * Any text as a document, valid on a page: CommonMark, GitHub's tables, tasks, strikethrough, alerts, footnotes and
 * autolinks, flat front matter as a table, and the HTML that has a counterpart. `repairs` says what had to change, by line.
 */
export function markdownToAdf(
  markdown: string,
  { newId = () => crypto.randomUUID(), mentions = 'names' }: ReadingOptions = {},
): { document: AdfDocument; repairs: Repair[] } {
  const environment = newEnvironment();
  const root = new DocumentFrame();
  const state = new State(root, environment, newId, mentions === 'kept');
  const { table, rest } = withoutFrontMatter(wellFormed(markdown, state));
  if (table) state.add(table);
  handleTokens(parser.parse(rest, environment), state);
  state.closeHtml();
  addFootnotes(state);
  for (const line of environment.tooDeep) {
    state.repairAt(line, message('repair.tooDeep.what'), message('repair.tooDeep.done'));
  }
  for (const line of environment.excessCells) {
    state.repairAt(line, message('repair.longRow.what'), message('repair.longRow.done'));
  }
  return { document: { type: 'doc', version: 1, content: root.close() }, repairs: state.repairs() };
}
