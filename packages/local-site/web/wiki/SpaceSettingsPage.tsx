import { AppModule } from '../frame/AppModule';
import { Loading } from '../frame/Loading';
import { useLoaded } from '../frame/useLoaded';
import { useTitle } from '../frame/useTitle';
import { type Space, getPagesIn, getSpace } from '../rest/confluence';
import { type AppModule as Module, getModules } from '../rest/session';
import { SpaceLayout } from './SpaceLayout';

const load = async (spaceKey: string) => {
  const [space, modules] = await Promise.all([getSpace(spaceKey), getModules()]);
  const settings = modules.filter(({ type }) => type === 'confluence:spaceSettings');
  return { space, settings, pages: await getPagesIn(space.id) };
};

/** The settings that the app adds to a space, and the one that the address names. */
export const SpaceSettingsPage = ({ spaceKey, route }: { spaceKey: string; route: string | undefined }) => {
  const loaded = useLoaded(() => load(spaceKey));
  useTitle(loaded.state === 'ready' ? `Settings - ${loaded.value.space.name}` : 'Space settings');
  return (
    <Loading of={loaded}>
      {({ space, settings, pages }) => (
        <SpaceLayout space={space} pages={pages}>
          <h1>Space settings</h1>
          <nav aria-label="Settings" className="page-tree">
            <ul>
              {settings.map((module) => (
                <li key={module.key}>
                  <a
                    href={`/wiki/spaces/${space.key}/settings/${module.route ?? ''}`}
                    aria-current={module.route === route ? 'page' : undefined}
                  >
                    {module.title}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {settings
            .filter((module) => module.route === route)
            .map((module) => (
              <SettingsModule key={module.key} module={module} space={space} />
            ))}
        </SpaceLayout>
      )}
    </Loading>
  );
};

const SettingsModule = ({ module, space }: { module: Module; space: Space }) => (
  <AppModule
    view={{
      moduleKey: module.key,
      title: module.title,
      localId: `${space.id}-${module.key}`,
      extension: { type: module.type, space: { id: space.id, key: space.key } },
    }}
  />
);
