import { Loading } from '../frame/Loading';
import { useLoaded } from '../frame/useLoaded';
import { useTitle } from '../frame/useTitle';
import { getPagesIn, getSpace } from '../rest/confluence';
import { PageTree } from './PageTree';
import { SpaceLayout } from './SpaceLayout';

const load = async (spaceKey: string) => {
  const space = await getSpace(spaceKey);
  return { space, pages: await getPagesIn(space.id) };
};

export const SpacePage = ({ spaceKey }: { spaceKey: string }) => {
  const loaded = useLoaded(() => load(spaceKey));
  useTitle(loaded.state === 'ready' ? loaded.value.space.name : spaceKey);
  return (
    <Loading of={loaded}>
      {({ space, pages }) => (
        <SpaceLayout space={space} pages={pages}>
          <h1>{space.name}</h1>
          <p className="subtle">Space {space.key}. Open a page, or start a new one with Create.</p>
          <PageTree label="All pages" space={space} pages={pages} />
        </SpaceLayout>
      )}
    </Loading>
  );
};
