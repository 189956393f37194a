import type { Node } from '@atlaskit/editor-prosemirror/model';
import { textAttribute } from '../../adf/node';
import { nodeToAdf } from '../proseMirrorToAdf';
import type { NodeViewConstructor } from '../types';
import { element, fixed } from './dom';

/** Editable content in a frame, as the page shows it. */
export const framed =
  (classOf: (node: Node) => string): NodeViewConstructor =>
  (node) => {
    const dom = element('div', classOf(node));
    return { dom, contentDOM: dom };
  };

export const table: NodeViewConstructor = () => {
  const dom = element('div', 'table-frame');
  const contentDOM = document.createElement('tbody');
  const inner = document.createElement('table');
  inner.append(contentDOM);
  dom.append(inner);
  return { dom, contentDOM };
};

export const codeBlock: NodeViewConstructor = (node) => {
  const dom = element('figure', 'code-block');
  if (node.attrs.language) dom.append(fixed(element('figcaption', '', String(node.attrs.language))));
  const pre = document.createElement('pre');
  const contentDOM = document.createElement('code');
  pre.append(contentDOM);
  dom.append(pre);
  return { dom, contentDOM };
};

export const titled: NodeViewConstructor = (node) => {
  const dom = element('div', 'expand');
  const contentDOM = document.createElement('div');
  dom.append(fixed(element('div', 'expand-title', textAttribute(nodeToAdf(node), 'title') ?? 'Expand')), contentDOM);
  return { dom, contentDOM };
};

export const decisionItem: NodeViewConstructor = () => {
  const dom = element('div', 'decision-item');
  const contentDOM = document.createElement('div');
  dom.append(fixed(element('span', '', '⤷')), contentDOM);
  return { dom, contentDOM };
};
