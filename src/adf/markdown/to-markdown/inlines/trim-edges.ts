import type { PhrasingContent } from 'mdast';

/** A line without the space around it and before its breaks, which Markdown would not keep. */
export function trimEdges(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes
    .map((node, index) => {
      if (node.type !== 'text') return node;
      const isFirst = index === 0 || nodes[index - 1]?.type === 'break';
      const isLast = index === nodes.length - 1 || nodes[index + 1]?.type === 'break';
      const value = isFirst ? node.value.trimStart() : node.value;
      return { ...node, value: isLast ? value.trimEnd() : value };
    })
    .filter((node) => node.type !== 'text' || node.value !== '');
}
