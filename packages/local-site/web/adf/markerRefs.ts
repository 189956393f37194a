import type { AdfNode } from './node';

/** The ids of the marks that comments hang on, in the nodes and in those below them that are `entered`. */
export const markerRefsIn = (nodes: readonly AdfNode[], entered: (node: AdfNode) => boolean = () => true): string[] =>
  nodes.flatMap((node) => [
    ...(node.marks ?? []).flatMap(({ type, attrs }) =>
      type === 'annotation' && typeof attrs?.id === 'string' ? [attrs.id] : [],
    ),
    ...(entered(node) ? markerRefsIn(node.content ?? [], entered) : []),
  ]);
