import { Loading } from '../frame/Loading';
import { useLoaded } from '../frame/useLoaded';
import { useTitle } from '../frame/useTitle';
import { getBlogPost, getPagesIn, getSavedTemplate, getSpace } from '../rest/confluence';
import { getModules } from '../rest/session';
import { PageContent } from './PageContent';
import { SpaceLayout } from './SpaceLayout';

type Kind = 'blogpost' | 'template';

const load = async (spaceKey: string, kind: Kind, id: string) => {
  const [space, content, modules] = await Promise.all([
    getSpace(spaceKey),
    kind === 'blogpost' ? getBlogPost(id) : getSavedTemplate(id),
    getModules(),
  ]);
  return { space, content, modules, pages: await getPagesIn(space.id) };
};

/** A blog post, or a template that somebody saved, as it is read. */
export const OtherContentPage = ({ spaceKey, kind, id }: { spaceKey: string; kind: Kind; id: string }) => {
  const loaded = useLoaded(() => load(spaceKey, kind, id));
  useTitle(loaded.state === 'ready' ? `${loaded.value.content.title} - ${loaded.value.space.name}` : spaceKey);
  return (
    <Loading of={loaded}>
      {({ space, content, modules, pages }) => (
        <SpaceLayout space={space} pages={pages}>
          <h1 className="page-title">{content.title}</h1>
          <PageContent
            space={space}
            page={{ ...content, type: kind }}
            modules={modules}
            onShown={() => undefined}
            openComments={() => undefined}
          />
        </SpaceLayout>
      )}
    </Loading>
  );
};
