import { Plugin } from '@atlaskit/editor-prosemirror/state';
import { schema } from './schema';

/** A pasted address becomes a smart link; on selected words it becomes their link. */
export const smartLinks = (): Plugin =>
  new Plugin({
    props: {
      handlePaste(view, event) {
        const pasted = event.clipboardData?.getData('text/plain').trim() ?? '';
        const { selection, tr } = view.state;
        if (!/^https?:\/\/\S+$/.test(pasted) || selection.$from.parent.type.spec.code) return false;
        const isOnPrompt = view.state.doc.nodeAt(selection.from)?.type.name === 'placeholder';
        view.dispatch(
          selection.empty || isOnPrompt
            ? tr.replaceSelectionWith(schema.node('inlineCard', { url: pasted }), false)
            : tr.addMark(selection.from, selection.to, schema.mark('link', { href: pasted })),
        );
        return true;
      },
    },
  });
