import { closeHistory } from '@atlaskit/editor-prosemirror/history';
import { Selection } from '@atlaskit/editor-prosemirror/state';
import type { EditorView } from '@atlaskit/editor-prosemirror/view';
import { useEffect, useMemo, useRef } from 'react';
import type { EditorProps } from './EditorProps';
import { PageEditor } from './PageEditor';
import { adfToProseMirror } from './adfToProseMirror';
import { insertBlock, macroNode, reconfigured } from './macros';
import { nodeToAdf, proseMirrorToAdf } from './proseMirrorToAdf';

/** A page in the site's own plain editor. */
export const PlainEditor = ({ document, macros, people, heading, configure, opened }: EditorProps) => {
  const doc = useMemo(() => adfToProseMirror(document), [document]);
  const view = useRef<EditorView | null>(null);

  useEffect(() => {
    opened.current = {
      read: () => Promise.resolve(proseMirrorToAdf(view.current?.state.doc ?? doc)),
      isChanged: () => view.current?.state.doc.eq(doc) !== true,
      focus: () => {
        view.current?.focus();
      },
      close: () => undefined,
    };
  }, [doc, opened]);

  return (
    <div className="edit-paper">
      {heading}
      <PageEditor
        doc={doc}
        macros={macros}
        people={people}
        viewRef={view}
        onInsertMacro={(module) => {
          configure({
            module,
            place: (submission) => {
              if (view.current) view.current.dispatch(insertBlock(view.current.state, macroNode(module, submission)));
            },
          });
        }}
        onConfigureMacro={(module, position, node) => {
          configure({
            module,
            macro: nodeToAdf(node),
            place: (submission) => {
              if (!view.current) return;
              const macro = reconfigured(node, submission);
              const change = closeHistory(view.current.state.tr);
              change.replaceWith(position, position + node.nodeSize, macro);
              view.current.dispatch(change.setSelection(Selection.near(change.doc.resolve(position + 1))));
            },
          });
        }}
      />
    </div>
  );
};
