import type { Node } from '@atlaskit/editor-prosemirror/model';
import { createRoot } from 'react-dom/client';
import { AdfNodeView } from '../../adf/AdfView';
import { nodeToAdf } from '../proseMirrorToAdf';
import type { NodeViewConstructor } from '../types';

/** Shows a node without editable content as the page shows it. */
export const atom: NodeViewConstructor = (node) => {
  const dom = document.createElement(node.isInline ? 'span' : 'div');
  dom.className = 'atom';
  dom.contentEditable = 'false';
  const root = createRoot(dom);
  const show = (shown: Node) => {
    root.render(<AdfNodeView node={nodeToAdf(shown)} />);
  };
  show(node);
  return {
    dom,
    update(next) {
      if (next.type !== node.type) return false;
      show(next);
      return true;
    },
    ignoreMutation: () => true,
    destroy() {
      root.unmount();
    },
  };
};
