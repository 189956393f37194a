import type { Mark, Node } from '@atlaskit/editor-prosemirror/model';
import type { AdfAttributes, AdfDocument, AdfMark, AdfNode } from '../adf/node';
import { storedAttribute } from './schema';

/** Writes what the editor holds: nodes nobody touched come out as they went in. */
export const proseMirrorToAdf = (doc: Node): AdfDocument => ({
  ...(doc.attrs[storedAttribute] as object | null),
  type: 'doc',
  version: 1,
  content: writeChildren(doc),
});

/** Writes one node. */
export const nodeToAdf = (node: Node): AdfNode => {
  if (node.isText) return { type: 'text', text: node.text ?? '', ...writeMarks(node.marks) };
  if (node.type.name.startsWith('unsupported')) return node.attrs.originalValue as AdfNode;
  const stored = node.attrs[storedAttribute] as AdfNode | null;
  const attrs = writeAttributes(node, stored);
  return {
    ...stored,
    type: node.type.name === 'panel_c1' ? 'panel' : node.type.name,
    ...(stored?.attrs || Object.keys(attrs).length > 0 ? { attrs } : {}),
    ...(node.childCount > 0 || stored?.content ? { content: writeChildren(node) } : {}),
    ...writeMarks(node.marks),
  };
};

const writeChildren = (node: Node): AdfNode[] => node.children.map(nodeToAdf);

const writeMarks = (marks: readonly Mark[]): { marks?: AdfMark[] } =>
  marks.length > 0 ? { marks: marks.map(writeMark) } : {};

const writeMark = (mark: Mark): AdfMark => {
  if (mark.type.name === 'unsupportedMark') return mark.attrs.originalValue as AdfMark;
  const stored = mark.attrs[storedAttribute] as AdfMark | null;
  const attrs = writeAttributes(mark, stored);
  return { type: mark.type.name, ...(stored?.attrs || Object.keys(attrs).length > 0 ? { attrs } : {}) };
};

/** The stored attributes, with those on top that the editor changed since. */
const writeAttributes = (item: Node | Mark, stored: AdfNode | AdfMark | null): AdfAttributes => {
  const written: AdfAttributes = { ...stored?.attrs };
  for (const [name, { default: fallback }] of Object.entries(item.type.spec.attrs ?? {})) {
    if (name === storedAttribute || name.startsWith('__')) continue;
    const value: unknown = item.attrs[name];
    const asRead: unknown = stored?.attrs && name in stored.attrs ? stored.attrs[name] : stored ? fallback : undefined;
    if (value === asRead) continue;
    if (isUnset(value)) Reflect.deleteProperty(written, name);
    else written[name] = value;
  }
  return written;
};

const isUnset = (value: unknown): boolean => value === null || value === undefined || value === '';
