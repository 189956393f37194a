import type { AdfDocument, AdfMark, AdfNode } from '../../../src/contract/adf-node';

/** An id that the editor makes. */
const newId = expect.any(String) as unknown;

/** Attributes that the editor writes out where they are not there. */
const attributes: Readonly<Record<string, Record<string, unknown>>> = {
  codeBlock: {},
  extension: { layout: 'default' },
  mention: { accessLevel: '' },
  orderedList: { order: 1 },
  status: { localId: newId, style: '' },
  table: { isNumberColumnEnabled: false, layout: 'default', localId: newId },
  tableCell: {},
  tableHeader: {},
};

/** What Confluence's editor makes of a document that is opened and published without a change: this, and nothing else. */
export const asEditorStores = (document: AdfDocument): AdfDocument => ({
  ...document,
  content: document.content.map(stored),
});

const stored = (node: AdfNode): AdfNode => {
  const written = attributes[node.type];
  const content = node.content?.map(stored) ?? (node.type === 'paragraph' ? [] : undefined);
  return {
    ...node,
    ...(written && { attrs: { ...written, ...node.attrs } }),
    ...(content && { content }),
    ...(node.marks && { marks: withoutCodeInLinks(node.marks) }),
  };
};

/** Words are code or a link there. */
const withoutCodeInLinks = (marks: AdfMark[]): AdfMark[] =>
  marks.some(({ type }) => type === 'link') ? marks.filter(({ type }) => type !== 'code') : marks;
