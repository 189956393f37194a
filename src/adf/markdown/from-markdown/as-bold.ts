import type { AdfNode } from '../../../contract/adf-node';

/** Inline nodes with all text bold; code stays as it is, since ADF has no bold code. */
export function asBold(content: AdfNode[]): AdfNode[] {
  return content.map((node) => {
    const marks = node.marks ?? [];
    if (node.type !== 'text' || marks.some(({ type }) => type === 'code' || type === 'strong')) return node;
    return { ...node, marks: [...marks, { type: 'strong' }] };
  });
}
