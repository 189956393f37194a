import { plain } from 'adf-builder';
import type { InlineNode } from '../../adf/nodes/base';

/** What a line of a template is made of; a string is plain text. */
export type Inline = string | InlineNode;

/** One inline, or several in a row. */
export type Line = Inline | readonly Inline[];

export const inlineNode = (inline: Inline): InlineNode => (typeof inline === 'string' ? plain(inline) : inline);

export const inlineNodes = (line: Line): InlineNode[] => (isSeveral(line) ? line.map(inlineNode) : [inlineNode(line)]);

const isSeveral = (line: Line): line is readonly Inline[] => Array.isArray(line);
