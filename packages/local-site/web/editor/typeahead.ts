import { type EditorState, Plugin, PluginKey } from '@atlaskit/editor-prosemirror/state';
import type { EditorView } from '@atlaskit/editor-prosemirror/view';

/** What is being typed behind a `/` or an `@`, and where. */
export type Typeahead = { trigger: '/' | '@'; query: string; from: number; to: number };

const key = new PluginKey<Typeahead | null>('typeahead');
const leaf = '\ufffc';

/** Gives what is typed behind a trigger up to the cursor; a trigger counts only at the start of a word. */
const typedBefore = ({ selection: { $from, empty } }: EditorState): Typeahead | null => {
  if (!empty || !$from.parent.inlineContent || $from.parent.type.spec.code) return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, leaf);
  const match = /(?:^|[\s\ufffc])([/@])([^\s/@\ufffc]*)$/.exec(before);
  if (!match) return null;
  const query = match[2] ?? '';
  return { trigger: match[1] === '@' ? '@' : '/', query, from: $from.pos - query.length - 1, to: $from.pos };
};

/**
 * Notices a `/` or `@` and tells `onChange` while it is being typed behind; `onKey` may take the keys meanwhile.
 * It opens only when the trigger is typed, so that closing it is respected.
 */
export const typeahead = (
  onChange: (typed: Typeahead | null, view: EditorView) => void,
  onKey: (event: KeyboardEvent) => boolean,
): Plugin<Typeahead | null> =>
  new Plugin<Typeahead | null>({
    key,
    state: {
      init: () => null,
      apply(transaction, previous, _before, state) {
        if (transaction.getMeta(key) === 'close') return null;
        const typed = typedBefore(state);
        if (!typed) return null;
        const justOpened = transaction.docChanged && typed.query === '';
        return justOpened || previous?.from === typed.from ? typed : null;
      },
    },
    props: {
      handleKeyDown: (view, event) => key.getState(view.state) !== null && onKey(event),
    },
    view: () => ({
      update(view, before) {
        const typed = key.getState(view.state) ?? null;
        if (typed !== (key.getState(before) ?? null)) onChange(typed, view);
      },
    }),
  });

export const closeTypeahead = (view: EditorView): void => {
  view.dispatch(view.state.tr.setMeta(key, 'close'));
};
