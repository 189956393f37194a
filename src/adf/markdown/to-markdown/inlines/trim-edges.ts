import type { PhrasingContent } from 'mdast';

/** A line without breaks and space at its ends, nor space beside its breaks: Markdown would not keep them. */
export function trimEdges(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const trimmed: PhrasingContent[] = [];
  for (const [index, node] of nodes.entries()) {
    const isFirst = trimmed.length === 0 || trimmed.at(-1)?.type === 'break';
    if (node.type === 'break' && trimmed.length === 0) continue;
    if (node.type !== 'text') {
      trimmed.push(node);
      continue;
    }
    const isLast = index === nodes.length - 1 || nodes[index + 1]?.type === 'break';
    const start = isFirst ? node.value.replace(/^[ \t]+/, '') : node.value;
    const value = isLast ? start.replace(/[ \t]+$/, '') : start;
    if (value !== '') trimmed.push({ ...node, value });
  }
  while (trimmed.at(-1)?.type === 'break') trimmed.pop();
  return trimmed;
}
