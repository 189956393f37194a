import { joinedTexts } from './normal-form';
import type { AdfDocument, AdfNode } from '../contract/adf-node';

/** The document as if nobody had commented on a part of it: a comment marks a text, and parts it. */
export const withoutComments = (document: AdfDocument): AdfDocument => ({
  ...document,
  content: uncommentedNodes(document.content),
});

/** Nodes as if nobody had commented on a part of them. */
export const uncommentedNodes = (nodes: readonly AdfNode[]): AdfNode[] => joinedTexts(nodes.map(uncommented));

function uncommented({ marks, content, ...node }: AdfNode): AdfNode {
  const others = marks?.filter(({ type }) => type !== 'annotation') ?? [];
  return {
    ...node,
    ...(others.length > 0 && { marks: others }),
    ...(content && { content: uncommentedNodes(content) }),
  };
}
