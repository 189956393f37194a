import { useMemo, useRef, useState } from 'react';
import type { OpenedDocument } from '../../confluence-page/src/contract';
import { plainText } from '../adf/node';
import { hasConfluencePage } from '../confluencePage';
import { Question } from '../frame/Question';
import { asError } from '../frame/useLoaded';
import { type Page, type Space, deletePage, documentOf, pagePath, publish } from '../rest/confluence';
import type { AppModule, SitePerson } from '../rest/session';
import { ConfluenceEditor } from './ConfluenceEditor';
import { PlainEditor } from './PlainEditor';
import { type Problem, SaveProblem, problemOf } from './SaveProblem';
import { useLeaveGuard } from './useLeaveGuard';
import { useMacroConfig } from './useMacroConfig';
import { useNewComments } from './useNewComments';

const Editor = hasConfluencePage ? ConfluenceEditor : PlainEditor;

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
  const document = useMemo(() => documentOf(page), [page]);
  const opened = useRef<OpenedDocument | null>(null);
  const [title, setTitle] = useState(page.title);
  const [leaving, setLeaving] = useState(false);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const { configure, dialog } = useMacroConfig(() => opened.current?.focus(), page, space);
  const { comment, publishComments } = useNewComments();
  const isDraft = page.status === 'draft';
  const save = isDraft ? 'Publish' : 'Update';

  const isChanged = () => title !== page.title || opened.current?.isChanged() === true;
  const go = useLeaveGuard(isChanged);

  const store = async () => {
    if (!opened.current) return;
    setProblem(undefined);
    if (title.trim() === '') {
      setProblem({ title: 'The page needs a title', text: `Write one below, then choose ${save} again.` });
      return;
    }
    setSaving(true);
    try {
      const written = await opened.current.read();
      await publish(page, title.trim(), written);
      await publishComments(page.id, written);
      go(pagePath(space.key, page.id));
    } catch (error) {
      setProblem(problemOf(asError(error), page, space));
      setSaving(false);
    }
  };

  const leave = async () => {
    // Create makes an empty draft; nobody misses it.
    const isEmptyDraft =
      isDraft &&
      page.title === '' &&
      document.content.length === 1 &&
      document.content.every((node) => plainText(node) === '');
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
      <Editor
        document={document}
        macros={macros}
        people={people}
        configure={configure}
        comment={comment}
        opened={opened}
        heading={
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
              opened.current?.focus();
            }}
          />
        }
      />
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
