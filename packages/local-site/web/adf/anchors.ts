import { type AdfDocument, type AdfNode, plainText } from './node';

/** The address of each heading inside its page: its words with hyphens, numbered where they repeat. */
export const anchorsOf = (document: AdfDocument): Map<AdfNode, string> => {
  const anchors = new Map<AdfNode, string>();
  const uses = new Map<string, number>();
  const visit = (node: AdfNode) => {
    if (node.type === 'heading') {
      const words = plainText(node).trim().replace(/\s+/g, '-');
      const earlier = uses.get(words) ?? 0;
      uses.set(words, earlier + 1);
      anchors.set(node, earlier === 0 ? words : `${words}.${earlier}`);
    }
    node.content?.forEach(visit);
  };
  document.content.forEach(visit);
  return anchors;
};
