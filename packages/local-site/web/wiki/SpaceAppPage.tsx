import { AppModule } from '../frame/AppModule';
import { Loading } from '../frame/Loading';
import { useLoaded } from '../frame/useLoaded';
import { useTitle } from '../frame/useTitle';
import { getPagesIn, getSpace } from '../rest/confluence';
import { getModules } from '../rest/session';
import { SpaceLayout } from './SpaceLayout';
import { spaceAppPath } from './spaceAppPath';

const load = async (spaceKey: string, route: string) => {
  const [space, modules] = await Promise.all([getSpace(spaceKey), getModules()]);
  const module = modules.find((one) => one.type === 'confluence:spacePage' && one.route === route);
  if (!module) throw new Error(`The app has no page ${route} in a space.`);
  return { space, module, pages: await getPagesIn(space.id) };
};

/** A page of the app in a space. */
export const SpaceAppPage = ({ spaceKey, route }: { spaceKey: string; route: string }) => {
  const loaded = useLoaded(() => load(spaceKey, route));
  useTitle(loaded.state === 'ready' ? `${loaded.value.module.title} - ${loaded.value.space.name}` : spaceKey);
  return (
    <Loading of={loaded}>
      {({ space, module, pages }) => (
        <SpaceLayout space={space} pages={pages}>
          <AppModule
            view={{
              moduleKey: module.key,
              title: module.title,
              localId: `${space.id}-${module.key}`,
              extension: { type: module.type, space: { id: space.id, key: space.key } },
            }}
            handlers={{ path: spaceAppPath(space.key, route) }}
          />
        </SpaceLayout>
      )}
    </Loading>
  );
};
