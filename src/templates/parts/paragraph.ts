import { Paragraph } from 'adf-builder';
import { inlineNode, type Inline } from './inline';

export function paragraph(...inlines: Inline[]): Paragraph {
  const node = new Paragraph();
  for (const inline of inlines) node.add(inlineNode(inline));
  return node;
}
