import type { PhrasingContent } from 'mdast';
import { withoutEnd, withoutStart } from '../../edges';

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
    const start = isFirst ? withoutStart(node.value) : node.value;
    const value = isLast ? withoutEnd(start) : start;
    if (value !== '') trimmed.push({ ...node, value });
  }
  while (trimmed.at(-1)?.type === 'break') trimmed.pop();
  return trimmed;
}
