import { Heading, type HeadingLevel } from '../../../../adf/nodes/heading';
import { inlineNodes, type Inline } from './inline';

export function heading(level: HeadingLevel, ...inlines: Inline[]): Heading {
  const node = new Heading(level);
  for (const inline of inlineNodes(inlines)) node.add(inline);
  return node;
}
