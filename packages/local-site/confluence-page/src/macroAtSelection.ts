import type { Node } from '@atlaskit/editor-prosemirror/model';
import { type EditorState, NodeSelection, Selection } from '@atlaskit/editor-prosemirror/state';
import type { EditorView } from '@atlaskit/editor-prosemirror/view';
import type { AdfNode } from '../../web/adf/node';

export type PlacedMacro = { adf: AdfNode; position: number; size: number };

const isMacro = ({ type }: Node) => type.name === 'bodiedExtension' || type.name === 'extension';

const placed = (node: Node, position: number): PlacedMacro => ({
  adf: node.toJSON() as AdfNode,
  position,
  size: node.nodeSize,
});

/** The macro that is selected, or that the cursor stands in. */
export const macroAtSelection = ({ selection }: EditorState): PlacedMacro | undefined => {
  if (selection instanceof NodeSelection && isMacro(selection.node)) return placed(selection.node, selection.from);
  const { $from } = selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (isMacro(node)) return placed(node, $from.before(depth));
  }
  return undefined;
};

/** Puts another macro in the place of one, as one step to undo. */
export const replaceMacro = (view: EditorView, { position, size }: PlacedMacro, macro: AdfNode): void => {
  const { schema, tr } = view.state;
  const change = tr.replaceWith(position, position + size, schema.nodeFromJSON(macro));
  view.dispatch(change.setSelection(Selection.near(change.doc.resolve(position + 1))).scrollIntoView());
};
