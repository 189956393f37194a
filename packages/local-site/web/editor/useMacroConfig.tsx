import { type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import type { AdfNode } from '../adf/node';
import type { Page, Space } from '../rest/confluence';
import type { AppModule } from '../rest/session';
import type { MacroSubmission } from '../wiki/macro';
import { MacroConfigDialog } from './MacroConfigDialog';

/** A macro whose config is asked for: one on the page, or a new one. */
export type MacroToConfigure = {
  module: AppModule;
  macro?: AdfNode;
  /** Puts what was submitted into the editor; what it throws, the dialog is told. */
  place: (submission: MacroSubmission) => void;
  cancel?: () => void;
};

/** Opens the config dialog of macros. `focus` goes back to the text behind it. */
export const useMacroConfig = (
  focus: () => void,
  page: Page,
  space: Space,
): { configure: (macro: MacroToConfigure) => void; dialog: ReactNode } => {
  const [configuring, setConfiguring] = useState<MacroToConfigure>();

  const end = () => {
    // The dialog has to be gone before the editor can have the focus.
    flushSync(() => {
      setConfiguring(undefined);
    });
    focus();
  };

  return {
    configure: setConfiguring,
    dialog: configuring && (
      <MacroConfigDialog
        module={configuring.module}
        node={configuring.macro}
        page={page}
        space={space}
        onSubmit={(submission) => {
          configuring.place(submission);
          end();
        }}
        onClose={() => {
          configuring.cancel?.();
          end();
        }}
      />
    ),
  };
};
