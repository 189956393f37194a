import { dropCursor } from '@atlaskit/editor-prosemirror/dropcursor';
import { history } from '@atlaskit/editor-prosemirror/history';
import type { Node } from '@atlaskit/editor-prosemirror/model';
import { EditorState } from '@atlaskit/editor-prosemirror/state';
import { EditorView } from '@atlaskit/editor-prosemirror/view';
import { type MutableRefObject, useEffect, useRef, useState } from 'react';
import type { AppModule, SitePerson } from '../rest/session';
import { moduleKeyOf } from '../wiki/macro';
import { Toolbar } from './Toolbar';
import { TypeaheadMenu } from './TypeaheadMenu';
import { cursorAtClick } from './clicks';
import { keys } from './keys';
import { uniqueLocalIds } from './localIds';
import { nodeViews } from './nodeViews/nodeViews';
import { placeholders } from './placeholders';
import { nodeToAdf } from './proseMirrorToAdf';
import { smartLinks } from './smartLinks';
import { type Typeahead, closeTypeahead, typeahead } from './typeahead';
import { itemsFor } from './typeaheadItems';

const menuId = 'typeahead-menu';

type Props = {
  doc: Node;
  macros: AppModule[];
  people: SitePerson[];
  viewRef: MutableRefObject<EditorView | null>;
  onInsertMacro: (macro: AppModule) => void;
  onConfigureMacro: (macro: AppModule, position: number, node: Node) => void;
};

/** The plain editor: a document that is typed into, with menus behind `/` and `@`. */
export const PageEditor = (props: Props) => {
  const { doc, macros, people, viewRef } = props;
  const parent = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<EditorView>();
  const [state, setState] = useState<EditorState>();
  const [typed, setTyped] = useState<Typeahead | null>(null);
  const [active, setActive] = useState(0);

  const items = typed ? itemsFor(typed, macros, people, props.onInsertMacro) : [];
  const choose = (index: number) => {
    const item = items[index];
    if (!item || !typed || !view) return;
    view.dispatch(view.state.tr.delete(typed.from, typed.to));
    item.insert(view);
    view.focus();
  };
  const onKey = (event: KeyboardEvent): boolean => {
    const last = items.length - 1;
    if (event.key === 'Escape' && view) closeTypeahead(view);
    else if (event.key === 'ArrowDown') setActive(active >= last ? 0 : active + 1);
    else if (event.key === 'ArrowUp') setActive(active <= 0 ? last : active - 1);
    else if ((event.key === 'Enter' || event.key === 'Tab') && items.length > 0) choose(active);
    else return false;
    return true;
  };
  const latest = useRef({ onKey, props });
  latest.current = { onKey, props };

  useEffect(() => {
    if (!parent.current) return undefined;
    const macroOf = (node: Node) => macros.find(({ key }) => key === moduleKeyOf(nodeToAdf(node)));
    const created: EditorView = new EditorView(parent.current, {
      state: EditorState.create({
        doc,
        plugins: [
          typeahead(
            (next) => {
              setTyped(next);
              setActive(0);
            },
            (event) => latest.current.onKey(event),
          ),
          cursorAtClick(),
          placeholders(),
          smartLinks(),
          ...keys(),
          history(),
          uniqueLocalIds(),
          dropCursor(),
        ],
      }),
      nodeViews: nodeViews(
        (position, node) => {
          const macro = macroOf(node);
          if (macro) latest.current.props.onConfigureMacro(macro, position, node);
        },
        (node) => macroOf(node)?.config !== undefined,
      ),
      attributes: {
        class: 'adf editor-content',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': 'Page content',
      },
      dispatchTransaction(transaction) {
        created.updateState(created.state.apply(transaction));
        setState(created.state);
      },
    });
    viewRef.current = created;
    setView(created);
    setState(created.state);
    return () => {
      viewRef.current = null;
      created.destroy();
    };
    // The document is the editor's own once it is open.
  }, []);

  useEffect(() => {
    const option = typed && items.length > 0 ? `${menuId}-${active}` : undefined;
    if (option) view?.dom.setAttribute('aria-activedescendant', option);
    else view?.dom.removeAttribute('aria-activedescendant');
  });

  return (
    <>
      {view && state && <Toolbar view={view} state={state} />}
      <div className="editor-frame" ref={parent}>
        {view && typed && (
          <TypeaheadMenu
            id={menuId}
            label={typed.trigger === '/' ? 'Insert' : 'People'}
            options={items}
            active={active}
            view={view}
            at={typed.from}
            onChoose={choose}
          />
        )}
      </div>
    </>
  );
};
