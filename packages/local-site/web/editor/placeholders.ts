import { type EditorState, NodeSelection, Plugin, TextSelection } from '@atlaskit/editor-prosemirror/state';
import type { EditorView } from '@atlaskit/editor-prosemirror/view';

/** The placeholder that typing at the cursor fills in: the one right behind it, or the only thing in its block. */
const placeholderAt = ({ selection }: EditorState): { from: number; to: number } | undefined => {
  if (selection instanceof NodeSelection) return { from: selection.from, to: selection.to };
  const { $from, empty } = selection;
  if (!empty) return undefined;
  if ($from.nodeAfter?.type.name === 'placeholder') return { from: $from.pos, to: $from.pos + 1 };
  const isAlone = $from.parent.childCount === 1 && $from.nodeBefore?.type.name === 'placeholder';
  return isAlone ? { from: $from.pos - 1, to: $from.pos } : undefined;
};

const fillIn = (view: EditorView, text: string): boolean => {
  const place = placeholderAt(view.state);
  if (!place || view.state.doc.nodeAt(place.from)?.isInline !== true) return false;
  const change = view.state.tr.insertText(text, place.from, place.to);
  const behind = TextSelection.create(change.doc, place.from + text.length);
  view.dispatch(change.setSelection(behind).scrollIntoView());
  return true;
};

/** Typing over a prompt, or where one waits, replaces it. */
export const placeholders = (): Plugin =>
  new Plugin({
    props: {
      handleTextInput: (view, _from, _to, text) => fillIn(view, text),
      handleDOMEvents: {
        beforeinput: (view, event) => {
          if (event.inputType !== 'insertText' || !event.data || view.composing) return false;
          if (!fillIn(view, event.data)) return false;
          event.preventDefault();
          return true;
        },
      },
    },
  });
