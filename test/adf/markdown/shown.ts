import type { AdfDocument, AdfNode } from '../../../src/contract/adf-node';

/** A document as far as people see it: without ids, empty paragraphs, space that no line shows, and where texts part. */
export const shown = (document: AdfDocument): AdfNode => shownNode(document);

function shownNode({ type, attrs, marks = [], text, content }: AdfNode): AdfNode {
  const only = content?.length === 1 ? content[0] : undefined;
  // A task of one paragraph looks the same whether the paragraph is said or not.
  if (type === 'blockTaskItem' && only?.type === 'paragraph') {
    return shownNode({ type: 'taskItem', ...(attrs && { attrs }), content: only.content ?? [] });
  }
  const seen = Object.entries(attrs ?? {})
    .filter(([name, value]) => name !== 'localId' && value !== '')
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    type,
    ...(seen.length > 0 && { attrs: Object.fromEntries(seen) }),
    ...(marks.length > 0 && { marks: [...marks].sort((one, other) => (one.type < other.type ? -1 : 1)) }),
    ...(text !== undefined && { text }),
    ...(content && content.length > 0 && { content: shownContent(content) }),
  };
}

function shownContent(nodes: AdfNode[]): AdfNode[] {
  return nodes.map(shownNode);
}
