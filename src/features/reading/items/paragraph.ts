import type { Block } from '../blocks';
import { type Line, linesOf } from '../inline/lines';
import { outerOf } from '../inline/outer';
import { isStrong, wordsOf } from '../inline/words';
import { fieldNamed, namesQuestion } from '../vocabulary/fields';
import { saysNone } from '../vocabulary/status-words';
import { isAsked } from './asking';
import { type Entry, rowIdOf } from './entry';
import { itemLabels } from './labels';

/** What a paragraph among questions is. */
export type ParagraphReading =
  | { is: 'question'; entry: Entry; more: number }
  /** It says something of the question above it. */
  | { is: 'detail'; lines: Line[] }
  /** It opens a list: “**Backend:**”. */
  | { is: 'caption' }
  | { is: 'nothing' };

export function readParagraph({ node, path }: Block): ParagraphReading {
  const inlines = node.content ?? [];
  const lines = linesOf(inlines, itemLabels);
  const [first] = lines;
  if (!first || saysNone(wordsOf(outerOf(inlines).inner))) return { is: 'nothing' };
  if (first.label !== undefined && fieldNamed(first.label) !== undefined) return { is: 'detail', lines };
  const lead = leadOf(first);
  if (lead === 'caption') return { is: 'caption' };
  if (lead !== 'words' && !lines.some(isAsked)) return { is: 'detail', lines };
  const second = lines.findIndex(({ label }, index) => index > 0 && label !== undefined && namesQuestion(label));
  const own = second < 0 ? lines : lines.slice(0, second);
  const others = lines.slice(own.length).filter(({ label }) => label !== undefined && namesQuestion(label));
  return { is: 'question', entry: paragraphEntry({ node, path }, own), more: others.length };
}

export const paragraphEntry = ({ node, path }: Pick<Block, 'node' | 'path'>, lines: Line[]): Entry => ({
  lines,
  holder: node,
  details: [],
  place: { form: 'paragraph', path },
  rowId: rowIdOf(node),
  ticked: false,
});

/** Bold words that open the paragraph and stand apart from what follows; alone with a colon they caption a list. */
function leadOf(line: Line): 'words' | 'caption' | undefined {
  const content = outerOf(line.content).inner;
  const at = content.findIndex((node) => !isStrong(node));
  const bold = wordsOf(at < 0 ? content : content.slice(0, at));
  if (bold === '') return undefined;
  const after = at < 0 ? '' : wordsOf(content.slice(at));
  if (after === '' || /^[:：]$/.test(after)) return /[:：]$/.test(bold + after) ? 'caption' : 'words';
  return /[:：.?？]$/.test(bold) || /^[:：.–—-]/.test(after) ? 'words' : undefined;
}
