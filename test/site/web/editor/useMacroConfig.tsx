import { closeHistory } from '@atlaskit/editor-prosemirror/history';
import type { Node } from '@atlaskit/editor-prosemirror/model';
import { Selection } from '@atlaskit/editor-prosemirror/state';
import type { EditorView } from '@atlaskit/editor-prosemirror/view';
import { type ReactNode, type RefObject, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Page, Space } from '../rest/confluence';
import type { AppModule } from '../rest/session';
import { MacroConfigDialog } from './MacroConfigDialog';
import { type MacroSubmission, insertBlock, macroNode, reconfigured } from './macros';
import { nodeToAdf } from './proseMirrorToAdf';

/** The macro whose config dialog is open: one to insert, or one on the page. */
type Configuring = { module: AppModule; existing?: { position: number; node: Node } };

/** Opens the config dialog of macros; what the dialog submits goes into the editor as one step to undo. */
export const useMacroConfig = (
  view: RefObject<EditorView | null>,
  page: Page,
  space: Space,
): { configure: (macro: Configuring) => void; dialog: ReactNode } => {
  const [configuring, setConfiguring] = useState<Configuring>();

  const end = () => {
    // The dialog has to be gone before the editor can have the focus.
    flushSync(() => {
      setConfiguring(undefined);
    });
    view.current?.focus();
  };

  const submit = ({ module, existing }: Configuring, submission: MacroSubmission) => {
    if (!view.current) return;
    const { state } = view.current;
    if (existing) {
      const { position, node } = existing;
      const macro = reconfigured(node, submission);
      const change = closeHistory(state.tr).replaceWith(position, position + node.nodeSize, macro);
      view.current.dispatch(change.setSelection(Selection.near(change.doc.resolve(position + 1))));
    } else {
      view.current.dispatch(insertBlock(state, macroNode(module, submission)));
    }
    end();
  };

  return {
    configure: setConfiguring,
    dialog: configuring && (
      <MacroConfigDialog
        module={configuring.module}
        node={configuring.existing && nodeToAdf(configuring.existing.node)}
        page={page}
        space={space}
        onSubmit={(submission) => {
          submit(configuring, submission);
        }}
        onClose={end}
      />
    ),
  };
};
