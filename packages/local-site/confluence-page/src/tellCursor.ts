import type { EditorView } from '@atlaskit/editor-prosemirror/view';

/** What a view has noticed of the browser's selection, which its types leave out. */
type Noticing = EditorView & {
  domObserver: { currentSelection: { eq: (selection: unknown) => boolean } };
  domSelectionRange: () => unknown;
};

/** The editor itself looks again for the cursor up to 20 ms after it got the focus: within two frames. */
const afterTwoFrames = (then: () => void) => {
  requestAnimationFrame(() => requestAnimationFrame(then));
};

/**
 * Says on an element whether the editor has noticed where the cursor is, and gives what ends it. The browser tells the
 * editor only after it has moved the cursor, and what is typed in between is lost.
 */
export const tellCursor = (element: HTMLElement, view: EditorView): (() => void) => {
  const { domObserver, domSelectionRange } = view as Noticing;
  const tell = () => {
    const isNoticed = !view.hasFocus() || domObserver.currentSelection.eq(domSelectionRange.call(view));
    element.dataset.cursor = isNoticed ? 'noticed' : 'moved';
  };
  const moved = () => {
    element.dataset.cursor = 'moved';
    afterTwoFrames(tell);
  };
  const inElement = ['focusin', 'mousedown', 'mouseup', 'keydown'];
  for (const event of inElement) element.addEventListener(event, moved, { capture: true });
  document.addEventListener('selectionchange', moved);
  return () => {
    for (const event of inElement) element.removeEventListener(event, moved, { capture: true });
    document.removeEventListener('selectionchange', moved);
  };
};
