import type { Node } from '@atlaskit/editor-prosemirror/model';
import type { NodeViewConstructor } from '../types';
import { element, fixed } from './dom';

/** An action item, with the box that says whether it is done. */
export const taskItem: NodeViewConstructor = (node, view, getPosition) => {
  const dom = element('div', 'task-item');
  const box = fixed(document.createElement('input'));
  box.type = 'checkbox';
  box.setAttribute('aria-label', 'Done');
  const contentDOM = document.createElement('div');
  dom.append(box, contentDOM);
  const show = (shown: Node) => {
    box.checked = shown.attrs.state === 'DONE';
  };
  show(node);
  box.addEventListener('change', () => {
    const position = getPosition();
    if (position === undefined) return;
    view.dispatch(view.state.tr.setNodeAttribute(position, 'state', box.checked ? 'DONE' : 'TODO'));
  });
  return {
    dom,
    contentDOM,
    update(next) {
      if (next.type !== node.type) return false;
      show(next);
      return true;
    },
    stopEvent: (event) => event.target === box,
    ignoreMutation: (mutation) => !contentDOM.contains(mutation.target),
  };
};
