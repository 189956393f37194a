import { useEffect, useMemo, useRef } from 'react';
import type { OpenedDocument } from '../../confluence-page/src/contract';
import { hasConfluencePage } from '../confluencePage';
import { Loading } from '../frame/Loading';
import { useLoaded } from '../frame/useLoaded';
import { type Page, type Space, editLiveDocument, endLiveSession, getLiveDocument } from '../rest/confluence';
import type { AppModule, SitePerson } from '../rest/session';
import type { AdfDocument } from '../adf/node';
import { ConfluenceEditor } from './ConfluenceEditor';
import { PlainEditor } from './PlainEditor';
import { useMacroConfig } from './useMacroConfig';

const Editor = hasConfluencePage ? ConfluenceEditor : PlainEditor;

/** How often what was typed is kept. */
const savedEveryMs = 300;

interface Props {
  space: Space;
  page: Page;
  macros: AppModule[];
  people: SitePerson[];
}

/** A live doc, open for everybody who may edit it: macros are drawn by the editor, and the app's frames are not there. */
export const LiveEditor = (props: Props) => (
  <Loading of={useLoaded(() => getLiveDocument(props.page.id))}>
    {(document) => <OpenLiveEditor {...props} document={document} />}
  </Loading>
);

const OpenLiveEditor = ({ space, page, macros, people, document }: Props & { document: AdfDocument }) => {
  const opened = useRef<OpenedDocument | null>(null);
  const { configure, dialog } = useMacroConfig(() => opened.current?.focus(), page, space);
  useEffect(() => keepEdits(page.id, opened), [page.id]);
  const heading = useMemo(() => <></>, []);
  return (
    <>
      <Editor
        document={document}
        macros={macros}
        people={people}
        configure={configure}
        comment={() => undefined}
        opened={opened}
        heading={heading}
      />
      {dialog}
    </>
  );
};

/** Keeps what is typed until the page is left, which ends the session. */
function keepEdits(pageId: string, opened: { current: OpenedDocument | null }): () => void {
  let kept: string | undefined;
  const keep = async () => {
    if (opened.current?.isChanged() !== true) return;
    const written = await opened.current.read();
    const text = JSON.stringify(written);
    if (text === kept) return;
    kept = text;
    await editLiveDocument(pageId, written);
  };
  const timer = window.setInterval(() => void keep(), savedEveryMs);
  const end = () => void endLiveSession(pageId);
  window.addEventListener('pagehide', end);
  return () => {
    window.clearInterval(timer);
    window.removeEventListener('pagehide', end);
  };
}
