import { Heading, type HeadingLevel } from '../../adf/nodes/heading';
import { inlineNode, type Inline } from './inline';

export function heading(level: HeadingLevel, ...inlines: Inline[]): Heading {
  const node = new Heading(level);
  for (const inline of inlines) node.add(inlineNode(inline));
  return node;
}
