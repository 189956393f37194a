import { plain } from 'adf-builder';
import type { InlineNode } from '../../../../adf/nodes/base';

/** What a line of a template is made of; a string is plain text. */
export type Inline = string | InlineNode;

/** One inline, or several in a row. */
export type Line = Inline | readonly Inline[];

export const inlinesOf = (line: Line): readonly Inline[] => (isSeveral(line) ? line : [line]);

const isSeveral = (line: Line): line is readonly Inline[] => Array.isArray(line);

/** Strings side by side become one text, as the editor would make of them. */
export function inlineNodes(line: Line): InlineNode[] {
  const joined: Inline[] = [];
  for (const inline of inlinesOf(line)) {
    const last = joined.at(-1);
    if (typeof last === 'string' && typeof inline === 'string') joined.splice(-1, 1, last + inline);
    else joined.push(inline);
  }
  return joined.map((inline) => (typeof inline === 'string' ? plain(inline) : inline));
}
