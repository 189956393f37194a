import { Paragraph } from 'adf-builder';
import { inlineNodes, type Inline } from './inline';

export function paragraph(...inlines: Inline[]): Paragraph {
  const node = new Paragraph();
  for (const inline of inlineNodes(inlines)) node.add(inline);
  return node;
}
