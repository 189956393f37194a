import type { EditorView } from '@atlaskit/editor-prosemirror/view';
import { useMemo, useRef, useState } from 'react';
import { Question } from '../frame/Question';
import { asError } from '../frame/useLoaded';
import { type Page, type Space, deletePage, documentOf, pagePath, publish } from '../rest/confluence';
import type { AppModule, SitePerson } from '../rest/session';
import { PageEditor } from './PageEditor';
import { type Problem, SaveProblem, problemOf } from './SaveProblem';
import { adfToProseMirror } from './adfToProseMirror';
import { proseMirrorToAdf } from './proseMirrorToAdf';
import { useLeaveGuard } from './useLeaveGuard';
import { useMacroConfig } from './useMacroConfig';

/** A page in the editor, until it is saved or left. */
export const OpenEditor = ({
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
  const [leaving, setLeaving] = useState(false);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const { configure, dialog } = useMacroConfig(view, page, space);
  const isDraft = page.status === 'draft';
  const save = isDraft ? 'Publish' : 'Update';

  const isChanged = () => title !== page.title || view.current?.state.doc.eq(doc) !== true;
  const go = useLeaveGuard(isChanged);

  const store = async () => {
    if (!view.current) return;
    setProblem(undefined);
    if (title.trim() === '') {
      setProblem({ title: 'The page needs a title', text: `Write one below, then choose ${save} again.` });
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
    // Create makes an empty draft; nobody misses it.
    const isEmptyDraft = isDraft && page.title === '' && doc.textContent === '' && doc.childCount === 1;
    if (isEmptyDraft) await deletePage(page).catch(() => undefined);
    go(isDraft ? `/wiki/spaces/${space.key}` : pagePath(space.key, page.id));
  };
  const close = () => {
    if (isChanged()) setLeaving(true);
    else void leave();
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
      {problem && <SaveProblem problem={problem} />}
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
            configure({ module });
          }}
          onConfigureMacro={(module, position, node) => {
            configure({ module, existing: { position, node } });
          }}
        />
      </div>
      {dialog}
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
          <p>What you changed here is lost.</p>
        </Question>
      )}
    </main>
  );
};
