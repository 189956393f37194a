import { defaultSchema } from '@atlaskit/adf-schema/schema-default';
import { type MarkSpec, type NodeSpec, Schema } from '@atlaskit/editor-prosemirror/model';

/**
 * Holds a node's or mark's JSON, without its content, as it was read: what the editor does not know about it is
 * written back as it was.
 */
export const storedAttribute = 'stored';

const withStored = <Spec extends NodeSpec | MarkSpec>(spec: Spec): Spec => ({
  ...spec,
  attrs: { ...spec.attrs, [storedAttribute]: { default: null } },
});

const nodes = Object.fromEntries(
  Object.entries(defaultSchema.nodes).map(([name, type]) => [
    name,
    name === 'text' ? type.spec : withStored<NodeSpec>(type.spec),
  ]),
);
const marks = Object.fromEntries(
  Object.entries(defaultSchema.marks).map(([name, type]) => [name, withStored<MarkSpec>(type.spec)]),
);

/** Atlassian's editor schema, changed only where this editor needs it. */
export const schema = new Schema({
  nodes: {
    ...nodes,
    // Selected by a click, so that typing replaces it.
    placeholder: { ...nodes.placeholder, selectable: true },
    // A click inside a selected macro would not place the cursor; its buttons do what selecting it is for.
    bodiedExtension: { ...nodes.bodiedExtension, selectable: false },
  },
  marks: {
    ...marks,
    // The format allows a link on code; the default schema would drop it.
    code: { ...marks.code, excludes: 'fontStyle searchQuery color code' },
  },
});
