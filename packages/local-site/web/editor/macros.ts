import type { Node } from '@atlaskit/editor-prosemirror/model';
import { type EditorState, Selection, type Transaction } from '@atlaskit/editor-prosemirror/state';
import { closeHistory } from '@atlaskit/editor-prosemirror/history';
import type { AdfDocument } from '../adf/node';
import type { AppModule } from '../rest/session';
import { type MacroSubmission, macroAttributes, reconfiguredParameters } from '../wiki/macro';
import { adfToProseMirror } from './adfToProseMirror';
import { schema } from './schema';

/** The node of an app's macro as Confluence stores it. Throws where the body may not stand in a macro. */
export const macroNode = (module: AppModule, { config, body }: MacroSubmission): Node =>
  withBody(schema.node('bodiedExtension', macroAttributes(module, config), schema.node('paragraph')), body);

const withBody = (macro: Node, body: AdfDocument | undefined): Node => {
  if (!body) return macro;
  const content = adfToProseMirror(body).content;
  const filled = macro.copy(content);
  const refused = content.content.find((node) => node.type.name === 'unsupportedBlock');
  if (refused || !macro.type.validContent(content)) {
    throw new Error('The body holds something that may not stand inside a macro (INVALID_BODY).');
  }
  return filled;
};

/** The macro with the submitted config; its body stays where none was submitted. */
export const reconfigured = (macro: Node, { config, body }: MacroSubmission): Node => {
  const parameters = reconfiguredParameters(macro.attrs, config);
  return withBody(macro.type.create({ ...macro.attrs, parameters }, macro.content, macro.marks), body);
};

/**
 * Puts a block at the cursor: in place of an empty paragraph, or behind the block on the page that holds the cursor.
 * It is one step to undo.
 */
export const insertBlock = (state: EditorState, block: Node): Transaction => {
  const { $from } = state.selection;
  const current = $from.node(1);
  const isEmptyParagraph = current.type === schema.nodes.paragraph && current.content.size === 0;
  const from = isEmptyParagraph ? $from.before(1) : $from.after(1);
  const isLast = $from.after(1) === state.doc.content.size;
  const blocks = isLast ? [block, schema.node('paragraph')] : [block];
  const change = closeHistory(state.tr).replaceWith(from, $from.after(1), blocks);
  return change.setSelection(Selection.near(change.doc.resolve(from + 1))).scrollIntoView();
};
