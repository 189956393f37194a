import { type ReactNode, createContext, useContext, useEffect, useMemo } from 'react';
import { anchorsOf } from './anchors';
import { handlers } from './handlers';
import { withMarks } from './marks';
import type { AdfDocument, AdfNode } from './node';
import { Unknown } from './nodes/Unknown';

type Surroundings = {
  anchors: Map<AdfNode, string>;
  /** Shows an app's macro; gives nothing for one that it does not know. */
  showExtension?: (node: AdfNode) => ReactNode;
};
const SurroundingsContext = createContext<Surroundings>({ anchors: new Map() });

/** A document as it reads, the same on a page and inside a macro. */
export const AdfView = ({
  document,
  showExtension,
  onShown,
}: {
  document: AdfDocument;
  showExtension?: (node: AdfNode) => ReactNode;
  onShown?: () => void;
}) => {
  useEffect(() => onShown?.(), []);
  const surroundings = useMemo(
    () => ({ anchors: anchorsOf(document), ...(showExtension ? { showExtension } : {}) }),
    [document, showExtension],
  );
  return (
    <SurroundingsContext.Provider value={surroundings}>
      <div className="adf">
        <AdfNodes nodes={document.content} />
      </div>
    </SurroundingsContext.Provider>
  );
};

const AdfNodes = ({ nodes }: { nodes: AdfNode[] }) =>
  nodes.map((node, index) => <AdfNodeView key={index} node={node} />);

/** One node with all that is in it. */
export const AdfNodeView = ({ node }: { node: AdfNode }): ReactNode => {
  const { anchors, showExtension } = useContext(SurroundingsContext);
  if (node.type === 'text') return withMarks(node.text, node.marks);
  const shown = node.type.endsWith('xtension') ? showExtension?.(node) : undefined;
  if (shown) return shown;
  const Handler = handlers[node.type] ?? Unknown;
  return withMarks(
    <Handler node={node} anchor={anchors.get(node)}>
      {node.content && <AdfNodes nodes={node.content} />}
    </Handler>,
    node.marks,
  );
};
