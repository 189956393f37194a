import type { EditorView } from '@atlaskit/editor-prosemirror/view';

/** What a view has noticed of the browser's selection, which its types leave out. */
type Noticing = EditorView & {
  domObserver: { currentSelection: { eq: (selection: unknown) => boolean } };
  domSelectionRange: () => unknown;
};

/**
 * Says on an element whether the editor has noticed where the cursor is, and gives what ends it. The browser tells the
 * editor only after it has moved the cursor, and what is typed in between is lost.
 */
export const tellCursor = (element: HTMLElement, view: EditorView): (() => void) => {
  const { domObserver, domSelectionRange } = view as Noticing;
  const tell = () => {
    const isNoticed = domObserver.currentSelection.eq(domSelectionRange.call(view));
    element.dataset.cursor = isNoticed ? 'noticed' : 'moved';
  };
  const tellAfterEditor = () => {
    setTimeout(tell);
  };
  const moved = ['mouseup', 'keyup'];
  for (const event of moved) element.addEventListener(event, tell);
  document.addEventListener('selectionchange', tellAfterEditor);
  return () => {
    for (const event of moved) element.removeEventListener(event, tell);
    document.removeEventListener('selectionchange', tellAfterEditor);
  };
};
