import { Fragment, type Mark, type Node, type NodeType } from '@atlaskit/editor-prosemirror/model';
import type { AdfDocument, AdfMark, AdfNode } from '../adf/node';
import { schema, storedAttribute } from './schema';

/** Reads a document into the editor. What the editor cannot hold becomes an opaque block with its JSON inside. */
export const adfToProseMirror = (document: AdfDocument): Node => {
  const { content, ...stored } = document;
  return schema.topNodeType.create({ [storedAttribute]: stored }, readChildren(content, schema.topNodeType));
};

const readChildren = (children: AdfNode[], parent: NodeType): Node[] =>
  children.map((child) => readNode(child) ?? opaque(child, parent));

/** The node, or nothing where the schema does not allow it as it is. */
const readNode = (json: AdfNode): Node | undefined => {
  if (json.type === 'text') return json.text ? schema.text(json.text, readMarks(json.marks)) : undefined;
  for (const type of typesFor(json.type)) {
    const content = Fragment.from(readChildren(json.content ?? [], type));
    if (!type.validContent(content)) continue;
    return type.create({ ...json.attrs, [storedAttribute]: storedOf(json) }, content, readMarks(json.marks));
  }
  return undefined;
};

/** A panel that may hold tables has a type of its own in the editor, and the same name in JSON. */
const typesFor = (name: string): NodeType[] =>
  [schema.nodes[name], name === 'panel' ? schema.nodes.panel_c1 : undefined].filter((type) => type !== undefined);

const storedOf = ({ content, marks: _marks, ...rest }: AdfNode): AdfNode =>
  content?.length === 0 ? { ...rest, content } : rest;

const readMarks = (marks: AdfMark[] = []): Mark[] =>
  marks.map((mark) =>
    schema.marks[mark.type]
      ? schema.mark(mark.type, { ...mark.attrs, [storedAttribute]: mark.attrs ? mark : null })
      : schema.mark('unsupportedMark', { originalValue: mark }),
  );

const opaque = (json: AdfNode, parent: NodeType): Node =>
  schema.node(parent.inlineContent ? 'unsupportedInline' : 'unsupportedBlock', { originalValue: json });
