import type { PhrasingContent } from 'mdast';

/** In a table, Markdown reads `\|` in code as a bar, and has no way to write the two: such code goes into tags. */
export function codeInCell(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'link') return [{ ...node, children: node.children.flatMap(codeInCell) }];
  if (node.type !== 'inlineCode' || !node.value.includes('\\|')) return [node];
  return [
    { type: 'html', value: '<code>' },
    { type: 'text', value: node.value },
    { type: 'html', value: '</code>' },
  ];
}
