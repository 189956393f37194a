import type { Node } from '@atlaskit/editor-prosemirror/model';
import type { NodeView } from '@atlaskit/editor-prosemirror/view';
import { textAttribute } from '../../adf/node';
import { nodeToAdf } from '../proseMirrorToAdf';
import type { NodeViewConstructor } from '../types';
import { element, fixed } from './dom';

/** A macro with a body: its name and what can be done with it above, its body editable below. */
export const macro =
  (onConfigure: (position: number, node: Node) => void, canConfigure: (node: Node) => boolean): NodeViewConstructor =>
  (node, view, getPosition): NodeView => {
    let shown = node;
    const title = textAttribute(nodeToAdf(node), 'text') ?? 'Unnamed';
    const dom = element('section', 'macro');
    dom.setAttribute('aria-label', `${title} macro`);
    const head = fixed(element('div', 'macro-head'));
    head.append(element('span', 'macro-title', title));
    const contentDOM = element('div', 'macro-body');
    dom.append(head, contentDOM);
    const addButton = (text: string, label: string, onPress: (position: number) => void) => {
      const button = element('button', 'button button-small', text);
      button.type = 'button';
      button.setAttribute('aria-label', label);
      button.addEventListener('click', () => {
        const position = getPosition();
        if (position !== undefined) onPress(position);
      });
      head.append(button);
    };
    if (canConfigure(node)) {
      addButton('Settings', `Settings of the ${title} macro`, (position) => {
        onConfigure(position, shown);
      });
    }
    addButton('Remove', `Remove the ${title} macro`, (position) => {
      view.dispatch(view.state.tr.delete(position, position + shown.nodeSize));
      view.focus();
    });
    return {
      dom,
      contentDOM,
      update(next) {
        if (next.type !== shown.type) return false;
        shown = next;
        return true;
      },
      stopEvent: (event) => event.target instanceof HTMLButtonElement,
      ignoreMutation: (mutation) => !contentDOM.contains(mutation.target),
    };
  };
