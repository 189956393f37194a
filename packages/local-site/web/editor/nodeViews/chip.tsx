import { NodeSelection } from '@atlaskit/editor-prosemirror/state';
import type { ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { AdfNodeView } from '../../adf/AdfView';
import type { AdfAttributes } from '../../adf/node';
import { nodeToAdf } from '../proseMirrorToAdf';
import type { NodeViewConstructor } from '../types';

type Field = ComponentType<{ attributes: AdfAttributes; onChange: (changed: AdfAttributes) => void }>;

/** A chip; while it is selected, fields to change it with. */
export const chip =
  (Field: Field): NodeViewConstructor =>
  (node, view, getPosition) => {
    const dom = document.createElement('span');
    dom.className = 'atom';
    dom.contentEditable = 'false';
    const root = createRoot(dom);
    let shown = node;
    let isSelected = false;
    const change = (changed: AdfAttributes) => {
      const position = getPosition();
      if (position === undefined) return;
      const transaction = view.state.tr;
      for (const [name, value] of Object.entries(changed)) transaction.setNodeAttribute(position, name, value);
      view.dispatch(transaction.setSelection(NodeSelection.create(transaction.doc, position)));
    };
    const show = () => {
      root.render(
        isSelected ? <Field attributes={shown.attrs} onChange={change} /> : <AdfNodeView node={nodeToAdf(shown)} />,
      );
    };
    show();
    return {
      dom,
      update(next) {
        if (next.type !== shown.type) return false;
        shown = next;
        show();
        return true;
      },
      selectNode() {
        isSelected = true;
        show();
      },
      deselectNode() {
        isSelected = false;
        show();
      },
      stopEvent: ({ target }) => target instanceof HTMLInputElement || target instanceof HTMLSelectElement,
      ignoreMutation: () => true,
      destroy() {
        root.unmount();
      },
    };
  };
