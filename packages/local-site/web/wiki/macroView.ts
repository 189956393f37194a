import type { SurfaceMount } from '../../forge/bridge/host';
import type { AdfNode } from '../adf/node';
import type { AppModule } from '../rest/session';
import { type MacroPlace, localIdOf, macroContext } from './macro';

/** How the app's macro is shown on a page that is being read. */
export const macroView = (module: AppModule, node: AdfNode, place: MacroPlace): SurfaceMount => ({
  moduleKey: module.key,
  title: module.title,
  localId: localIdOf(node) ?? `${place.page.id}-${module.key}`,
  extension: macroContext(place, node, { isEditing: false, isConfiguring: false, isInserting: false }),
});
