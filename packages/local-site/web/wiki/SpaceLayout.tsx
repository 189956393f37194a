import { type ReactNode, useState } from 'react';
import { Message } from '../frame/Message';
import { asError, useLoaded } from '../frame/useLoaded';
import { type PageInTree, type Space, createDraft, editPath } from '../rest/confluence';
import { getModules } from '../rest/session';
import { PageTree } from './PageTree';
import { spaceAppPath } from './spaceAppPath';

/** A space's pages at the left, and at the right what is open. */
export const SpaceLayout = ({
  space,
  pages,
  current,
  children,
}: {
  space: Space;
  pages: PageInTree[];
  current?: string;
  children: ReactNode;
}) => (
  <div className="space-layout">
    <aside className="sidebar" aria-label="Space">
      <a className="sidebar-title" href={`/wiki/spaces/${space.key}`}>
        {space.name}
      </a>
      <CreateButton space={space} parentId={current ?? space.homepageId ?? undefined} />
      <AppLinks space={space} />
      <details className="sidebar-pages" open={window.matchMedia('(min-width: 801px)').matches}>
        <summary>Pages</summary>
        <PageTree space={space} pages={pages} {...(current ? { current } : {})} />
      </details>
      <a className="sidebar-settings" href={`/wiki/spaces/${space.key}/settings`}>
        Space settings
      </a>
    </aside>
    <main className="page">{children}</main>
  </div>
);

/** The pages that the app has in the space. */
const AppLinks = ({ space }: { space: Space }) => {
  const loaded = useLoaded(getModules);
  const pages = loaded.state === 'ready' ? loaded.value.filter(({ type }) => type === 'confluence:spacePage') : [];
  return pages.map(({ key, title, route = '' }) => (
    <a key={key} className="sidebar-settings" href={spaceAppPath(space.key, route)}>
      {title}
    </a>
  ));
};

/** Starts a draft below the page that is open. */
const CreateButton = ({ space, parentId }: { space: Space; parentId: string | undefined }) => {
  const [problem, setProblem] = useState<string>();
  const create = async () => {
    try {
      const draft = await createDraft(space.id, parentId);
      window.location.assign(editPath(space.key, draft.id));
    } catch (error) {
      setProblem(asError(error).message);
    }
  };
  return (
    <>
      <button type="button" className="button button-primary" onClick={() => void create()}>
        Create
      </button>
      {problem && (
        <Message title="No page was created">
          <p>{problem}</p>
        </Message>
      )}
    </>
  );
};
