/** The manifest's modules as the host pages need them: what to show, where it is served, what to store in a page. */
import { appIdOf, uiModulesOf, type Manifest } from '../manifest';
import { surfaceTypeOf } from '../modules/registry';
import { type Access, isOpenTo } from '../viewer';
import type { Installation } from '../installation';
import type { Resources } from './resources';

/** A macro that is closed to somebody stands on the page all the same, and shows nothing; other modules are not there. */
export function describeModules(
  manifest: Manifest,
  installation: Installation,
  resources: Resources,
  access: Access = 'licensed',
) {
  const shown = uiModulesOf(manifest).filter((module) => module.type === 'macro' || isOpenTo(module, access));
  return shown.map((module) => {
    const extensionKey = `${appIdOf(manifest)}/${installation.environmentId}/static/${module.key}`;
    return {
      key: module.key,
      type: module.type,
      title: module.title,
      ...('icon' in module && module.icon !== undefined && { icon: resources.fileUrlOf(module.icon) }),
      url: resources.urlOf(module.resource),
      ...(!isOpenTo(module, access) && { isClosed: true }),
      extensionKey,
      extensionId: `ari:cloud:ecosystem::extension/${extensionKey}`,
      ...surfaceTypeOf(module).described?.(module, resources),
    };
  });
}

/** Where each surface that the manifest lists is served, by the name a modal is opened with. */
export function describeResources(manifest: Manifest, resources: Resources): Record<string, string> {
  const names = manifest.resources.flatMap(({ key, entry }) =>
    entry === undefined ? [key] : Object.keys(entry).map((name) => `${key}/${name}`),
  );
  return Object.fromEntries(names.map((name) => [name, resources.urlOf(name)]));
}
