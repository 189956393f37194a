/** What a surface is told about where it stands: the `extension` of its context, by the type of its module. */
import type { z } from 'zod';
import type { UiModule } from '../manifest';
import { surfaceTypes } from '../modules/registry';
import type { Extension, SurfaceType, Surroundings } from '../modules/surface-type';
import type { Mount } from './mount';
import { SurfaceError } from './surface-error';

/** Gives the extension of a module's surface to a person. Throws `SurfaceError` where they may not see what it stands on. */
export type ExtensionOf = (accountId: string, module: UiModule, mount: Mount) => Promise<Extension>;

export function extensionsWith(around: Surroundings): ExtensionOf {
  return async (accountId, module, mount) => {
    const type: SurfaceType<string, z.ZodType, UiModule> = surfaceTypes[module.type];
    const { standsOn, orOn } = type;
    const isNamed = (name: string | undefined) => name !== undefined && name in mount.extension;
    if (standsOn !== null && !isNamed(standsOn) && !isNamed(orOn)) {
      throw new SurfaceError(400, `A surface of "${module.key}" needs extension.${standsOn}.`);
    }
    return type.extension(around, accountId, module, mount);
  };
}
