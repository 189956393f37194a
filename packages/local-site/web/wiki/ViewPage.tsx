import { Suspense, lazy } from 'react';
import type { ChosenWords } from '../../confluence-page/src/contract';
import { Breadcrumbs } from '../frame/Breadcrumbs';
import { Loading } from '../frame/Loading';
import { useLoaded } from '../frame/useLoaded';
import { useTitle } from '../frame/useTitle';
import {
  type Page,
  type PageInTree,
  allows,
  editPath,
  commentOnWords,
  getComments,
  getInlineComments,
  getPage,
  getPagesIn,
  getPeople,
  getSpace,
  isLiveDoc,
  pagePath,
} from '../rest/confluence';
import { getModules, getSession } from '../rest/session';
import { AppBylines } from './AppBylines';
import { Byline } from './Byline';
import { Comments } from './Comments';
import { InlineComments, goToComments } from './InlineComments';
import { PageContent } from './PageContent';
import { PageMenu } from './PageMenu';
import { SpaceLayout } from './SpaceLayout';

/** Most of the code, and only live docs need it here. */
const LiveEditor = lazy(() => import('../editor/LiveEditor').then((module) => ({ default: module.LiveEditor })));

const load = async (spaceKey: string, pageId: string) => {
  const [space, page, modules, session] = await Promise.all([
    getSpace(spaceKey),
    getPage(pageId),
    getModules(),
    getSession(),
  ]);
  const isPublished = page.status === 'current';
  const [comments, inlineComments] = isPublished
    ? await Promise.all([getComments(page.id), getInlineComments(page.id)])
    : [[], []];
  const commenters = [...comments, ...inlineComments].map(({ version }) => version.authorId);
  const accountIds = [page.ownerId, page.version.authorId, ...commenters].filter((id) => typeof id === 'string');
  const [pages, people] = await Promise.all([getPagesIn(space.id), getPeople([...new Set(accountIds)])]);
  // The account of the app is in no list of people.
  for (const accountId of commenters.filter((id) => !people.has(id))) {
    people.set(accountId, { accountId, displayName: session.app });
  }
  const isLive = isPublished && (await isLiveDoc(page));
  return { space, page, isLive, pages, people, modules, session, comments, inlineComments };
};
type Opened = Awaited<ReturnType<typeof load>>;

/** A page as it is read. */
export const ViewPage = ({ spaceKey, pageId }: { spaceKey: string; pageId: string }) => {
  const loaded = useLoaded(() => load(spaceKey, pageId));
  useTitle(loaded.state === 'ready' ? `${loaded.value.page.title} - ${loaded.value.space.name}` : 'Page');
  return <Loading of={loaded}>{(opened) => <OpenPage {...opened} />}</Loading>;
};

const OpenPage = ({ space, page, isLive, pages, people, modules, session, comments, inlineComments }: Opened) => {
  const isPublished = page.status === 'current';
  const isLiveEditor = isLive && allows(page, 'update');
  return (
    <SpaceLayout space={space} pages={pages} current={page.id}>
      <div className="page-head">
        <Breadcrumbs
          trail={[
            { href: `/wiki/spaces/${space.key}`, name: space.name },
            ...ancestorsOf(page, pages)
              .filter(({ id }) => id !== space.homepageId)
              .map(({ id, title }) => ({ href: pagePath(space.key, id), name: title })),
          ]}
        />
        <div className="page-actions">
          {allows(page, 'update') && !isLiveEditor && (
            <a className="button" role="button" href={editPath(space.key, page.id)}>
              Edit
            </a>
          )}
          <PageMenu page={page} isLive={isLive} space={space} modules={modules} />
        </div>
      </div>
      <h1 className="page-title">{page.title}</h1>
      <Byline page={page} people={people}>
        {isPublished && <AppBylines page={page} space={space} />}
      </Byline>
      {isLiveEditor ? (
        <Suspense fallback={<p className="loading">Loading…</p>}>
          <LiveEditor
            space={space}
            page={page}
            macros={modules.filter(({ type }) => type === 'macro')}
            people={session.people}
          />
        </Suspense>
      ) : (
        <PageContent
          space={space}
          page={page}
          modules={modules}
          onShown={goToAddressedHeading}
          {...(isPublished && { comment: (words, text) => commentOn(page, words, text) })}
          openComments={goToComments}
        />
      )}
      {inlineComments.length > 0 && <InlineComments page={page} comments={inlineComments} people={people} />}
      {isPublished && <Comments pageId={page.id} comments={comments} people={people} />}
    </SpaceLayout>
  );
};

/** From the top of the space down to the page's parent, as far as they may be seen. The space stands for its home page. */
const ancestorsOf = (page: Pick<Page, 'parentId'>, pages: PageInTree[]): PageInTree[] => {
  const parent = pages.find(({ id }) => id === page.parentId);
  return parent ? [...ancestorsOf(parent, pages), parent] : [];
};

const commentOn = async (page: Page, words: ChosenWords, text: string) => {
  await commentOnWords(page.id, words, text);
  window.location.reload();
};

/** Goes to the heading in the address: it was not there yet when the browser looked for it. */
const goToAddressedHeading = () => {
  const anchor = decodeURIComponent(window.location.hash.slice(1));
  if (anchor !== '') document.getElementById(anchor)?.scrollIntoView();
};
