import { strong, type Paragraph } from 'adf-builder';
import { inlinesOf, type Inline, type Line } from './inline';
import { paragraph } from './paragraph';

/** A bold label and what it labels, on one line: a paragraph's content, or an item's. */
export const labelledLine = (name: string, line: Line): Inline[] => [strong(`${name}:`), ' ', ...inlinesOf(line)];

export const labelled = (name: string, line: Line): Paragraph => paragraph(...labelledLine(name, line));

/** A bold label on a line of its own, over a list, a table or code. */
export const label = (name: string): Paragraph => paragraph(strong(`${name}:`));
