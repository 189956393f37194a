import type { Node } from '@atlaskit/editor-prosemirror/model';
import { NodeSelection } from '@atlaskit/editor-prosemirror/state';
import type { NodeView } from '@atlaskit/editor-prosemirror/view';
import type { ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { AdfNodeView } from '../adf/AdfView';
import { type AdfAttributes, textAttribute } from '../adf/node';
import { DateField } from './DateField';
import { StatusField } from './StatusField';
import { nodeToAdf } from './proseMirrorToAdf';
import { schema, storedAttribute } from './schema';
import type { NodeViewConstructor } from './types';

/** Shows a node without editable content as the page shows it. */
const atom: NodeViewConstructor = (node) => {
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

type Field = ComponentType<{ attributes: AdfAttributes; onChange: (changed: AdfAttributes) => void }>;

/** A chip; while it is selected, fields to change it with. */
const chip =
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

const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] => {
  const created = document.createElement(name);
  created.className = className;
  created.textContent = text;
  return created;
};

const fixed = <Element extends HTMLElement>(created: Element): Element => {
  created.contentEditable = 'false';
  return created;
};

/** Editable content in a frame, as the page shows it. */
const framed =
  (classOf: (node: Node) => string): NodeViewConstructor =>
  (node) => {
    const dom = element('div', classOf(node));
    return { dom, contentDOM: dom };
  };

const table: NodeViewConstructor = () => {
  const dom = element('div', 'table-frame');
  const contentDOM = document.createElement('tbody');
  const inner = document.createElement('table');
  inner.append(contentDOM);
  dom.append(inner);
  return { dom, contentDOM };
};

const codeBlock: NodeViewConstructor = (node) => {
  const dom = element('figure', 'code-block');
  if (node.attrs.language) dom.append(fixed(element('figcaption', '', String(node.attrs.language))));
  const pre = document.createElement('pre');
  const contentDOM = document.createElement('code');
  pre.append(contentDOM);
  dom.append(pre);
  return { dom, contentDOM };
};

const titled: NodeViewConstructor = (node) => {
  const dom = element('div', 'expand');
  const contentDOM = document.createElement('div');
  dom.append(fixed(element('div', 'expand-title', textAttribute(nodeToAdf(node), 'title') ?? 'Expand')), contentDOM);
  return { dom, contentDOM };
};

const taskItem: NodeViewConstructor = (node, view, getPosition) => {
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

const decisionItem: NodeViewConstructor = () => {
  const dom = element('div', 'decision-item');
  const contentDOM = document.createElement('div');
  dom.append(fixed(element('span', '', '⤷')), contentDOM);
  return { dom, contentDOM };
};

/** A macro with a body: its name and what can be done with it above, its body editable below. */
const macro =
  (onEdit: (position: number, node: Node) => void, canEdit: (node: Node) => boolean): NodeViewConstructor =>
  (node, view, getPosition): NodeView => {
    let shown = node;
    const title = textAttribute(nodeToAdf(node), 'text') ?? 'Unnamed';
    const dom = element('section', 'macro');
    dom.setAttribute('aria-label', `${title} macro`);
    const head = fixed(element('div', 'macro-head'));
    head.append(element('span', 'macro-title', title));
    const contentDOM = element('div', 'macro-body');
    dom.append(head, contentDOM);
    const addButton = (label: string, onPress: (position: number) => void) => {
      const button = element('button', 'button button-small', label);
      button.type = 'button';
      button.setAttribute('aria-label', `${label} ${title} macro`);
      button.addEventListener('click', () => {
        const position = getPosition();
        if (position !== undefined) onPress(position);
      });
      head.append(button);
    };
    if (canEdit(node)) {
      addButton('Edit', (position) => {
        onEdit(position, shown);
      });
    }
    addButton('Remove', (position) => {
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

const atoms = Object.values(schema.nodes)
  .filter(
    (type) => type.isLeaf && storedAttribute in (type.spec.attrs ?? {}) && !['hardBreak', 'rule'].includes(type.name),
  )
  .map((type) => [type.name, atom] as const);

/** How the editor shows each type of node that the schema's own look does not do justice. */
export const nodeViews = (
  onEditMacro: (position: number, node: Node) => void,
  canEditMacro: (node: Node) => boolean,
): Record<string, NodeViewConstructor> => ({
  ...Object.fromEntries(atoms),
  date: chip(DateField),
  status: chip(StatusField),
  table,
  codeBlock,
  taskItem,
  taskList: framed(() => 'task-list'),
  decisionItem,
  decisionList: framed(() => 'decision-list'),
  panel: framed((node) => `panel panel-${String(node.attrs.panelType)}`),
  panel_c1: framed((node) => `panel panel-${String(node.attrs.panelType)}`),
  expand: titled,
  nestedExpand: titled,
  layoutSection: framed(() => 'layout-section'),
  layoutColumn: framed(() => 'layout-column'),
  bodiedExtension: macro(onEditMacro, canEditMacro),
});
