import { Selection } from '@atlaskit/editor-prosemirror/state';
import { closeHistory } from '@atlaskit/editor-prosemirror/history';
import type { Node } from '@atlaskit/editor-prosemirror/model';
import type { EditorView } from '@atlaskit/editor-prosemirror/view';
import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Loading } from '../frame/Loading';
import { Message } from '../frame/Message';
import { Question } from '../frame/Question';
import { asError, useLoaded } from '../frame/useLoaded';
import { useTitle } from '../frame/useTitle';
import {
  type Page,
  type Space,
  allows,
  deletePage,
  documentOf,
  getPage,
  getSpace,
  pagePath,
  publish,
} from '../rest/confluence';
import { RequestError } from '../rest/request';
import { type AppModule, type SitePerson, getModules } from '../rest/session';
import { MacroConfigDialog } from './MacroConfigDialog';
import { PageEditor } from './PageEditor';
import { adfToProseMirror } from './adfToProseMirror';
import { type MacroSubmission, insertBlock, macroNode, reconfigured } from './macros';
import { nodeToAdf, proseMirrorToAdf } from './proseMirrorToAdf';
import { useLeaveGuard } from './useLeaveGuard';

const load = async (spaceKey: string, pageId: string) => {
  const [space, page, modules] = await Promise.all([getSpace(spaceKey), getPage(pageId), getModules()]);
  if (!allows(page, 'update')) throw new Error(`You may read “${page.title}”, but not change it.`);
  return { space, page, macros: modules.filter(({ type }) => type === 'macro') };
};

/** A page as it is written. */
export const EditPage = ({ spaceKey, pageId, people }: { spaceKey: string; pageId: string; people: SitePerson[] }) => {
  const loaded = useLoaded(() => load(spaceKey, pageId));
  useTitle(loaded.state === 'ready' ? `Edit ${loaded.value.page.title} - ${loaded.value.space.name}` : 'Edit');
  return <Loading of={loaded}>{(opened) => <OpenEditor {...opened} people={people} />}</Loading>;
};

/** The macro whose config dialog is open: one to insert, or one on the page. */
type Configuring = { module: AppModule; existing?: { position: number; node: Node } };

const OpenEditor = ({
  space,
  page,
  macros,
  people,
}: {
  space: Space;
  page: Page;
  macros: AppModule[];
  people: SitePerson[];
}) => {
  const doc = useMemo(() => adfToProseMirror(documentOf(page)), [page]);
  const view = useRef<EditorView | null>(null);
  const [title, setTitle] = useState(page.title);
  const [configuring, setConfiguring] = useState<Configuring>();
  const [leaving, setLeaving] = useState(false);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const isDraft = page.status === 'draft';
  const save = isDraft ? 'Publish' : 'Update';

  const isChanged = () => title !== page.title || view.current?.state.doc.eq(doc) !== true;
  const go = useLeaveGuard(isChanged);

  const store = async () => {
    if (!view.current) return;
    setProblem(undefined);
    if (title.trim() === '') {
      setProblem({ title: 'The page needs a title', text: `Write one above, then choose ${save} again.` });
      return;
    }
    setSaving(true);
    try {
      await publish(page, title.trim(), proseMirrorToAdf(view.current.state.doc));
      go(pagePath(space.key, page.id));
    } catch (error) {
      setProblem(problemOf(asError(error), page, space));
      setSaving(false);
    }
  };

  const leave = async () => {
    if (isDraft) await deletePage(page).catch(() => undefined);
    go(isDraft ? `/wiki/spaces/${space.key}` : pagePath(space.key, page.id));
  };
  const close = () => {
    if (isChanged()) setLeaving(true);
    else void leave();
  };

  const endConfiguring = () => {
    flushSync(() => {
      setConfiguring(undefined);
    });
    view.current?.focus();
  };
  const submitMacro = (submission: MacroSubmission) => {
    if (!view.current || !configuring) return;
    const { state } = view.current;
    const { module, existing } = configuring;
    if (existing) {
      const { position, node } = existing;
      const change = closeHistory(state.tr).replaceWith(
        position,
        position + node.nodeSize,
        reconfigured(node, submission),
      );
      view.current.dispatch(change.setSelection(Selection.near(change.doc.resolve(position + 1))));
    } else {
      view.current.dispatch(insertBlock(state, macroNode(module, submission)));
    }
    endConfiguring();
  };

  return (
    <main className="edit-page">
      <div className="edit-bar">
        <h1 className="visually-hidden">Edit page</h1>
        <span className="edit-bar-place">
          {space.name} / {isDraft ? 'New page' : page.title}
        </span>
        <button type="button" className="button button-primary" disabled={saving} onClick={() => void store()}>
          {save}
        </button>
        <button type="button" className="button" onClick={close}>
          Close
        </button>
      </div>
      {problem && (
        <Message title={problem.title}>
          <p>{problem.text}</p>
          {problem.href && (
            <a href={problem.href} target="_blank" rel="noreferrer">
              Open the page as it is now
            </a>
          )}
        </Message>
      )}
      <div className="edit-paper">
        <input
          className="title-field"
          aria-label="Page title"
          placeholder="Give this page a title"
          maxLength={255}
          value={title}
          autoFocus={isDraft}
          onChange={({ target }) => {
            setTitle(target.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            view.current?.focus();
          }}
        />
        <PageEditor
          doc={doc}
          macros={macros}
          people={people}
          viewRef={view}
          onInsertMacro={(module) => {
            setConfiguring({ module });
          }}
          onEditMacro={(module, position, node) => {
            setConfiguring({ module, existing: { position, node } });
          }}
        />
      </div>
      {configuring && (
        <MacroConfigDialog
          module={configuring.module}
          node={configuring.existing && nodeToAdf(configuring.existing.node)}
          page={page}
          space={space}
          onSubmit={submitMacro}
          onClose={endConfiguring}
        />
      )}
      {leaving && (
        <Question
          title="Leave without saving?"
          no="Keep editing"
          yes="Leave"
          onNo={() => {
            setLeaving(false);
          }}
          onYes={() => void leave()}
        >
          <p>{isDraft ? 'This draft is deleted.' : 'What you changed is lost. The page stays as it was.'}</p>
        </Question>
      )}
    </main>
  );
};

type Problem = { title: string; text: string; href?: string };

/** What to tell someone whose page was not saved; what they wrote is still in the editor. */
const problemOf = (error: Error, page: Page, space: Space): Problem =>
  error instanceof RequestError && error.status === 409
    ? {
        title: 'Someone changed this page while you were editing',
        text: `Nothing of yours is lost: it is still below. Copy what you need into the page as it is now. (${error.message})`,
        href: pagePath(space.key, page.id),
      }
    : {
        title: 'The page was not saved',
        text: `${error.message} What you wrote is still here: change it or try again.`,
      };
