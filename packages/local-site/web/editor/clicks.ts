import { Plugin, TextSelection } from '@atlaskit/editor-prosemirror/state';

/** Places the cursor at once on a click: browsers report it a little later, and the next key may be faster. */
export const cursorAtClick = (): Plugin =>
  new Plugin({
    props: {
      handleClick(view, position, event) {
        const { doc, tr } = view.state;
        if (event.shiftKey || !doc.resolve(position).parent.inlineContent) return false;
        view.dispatch(tr.setSelection(TextSelection.create(doc, position)));
        return false;
      },
    },
  });
