import type { AdfNode } from '../adf/node';
import { AppModule } from '../frame/AppModule';
import type { Page, Space } from '../rest/confluence';
import type { AppModule as Module } from '../rest/session';
import { localIdOf, macroContext } from './macro';

/** The app's macro on a page that is being read. */
export const MacroView = ({
  module,
  node,
  page,
  space,
}: {
  module: Module;
  node: AdfNode;
  page: Page;
  space: Space;
}) => (
  <AppModule
    view={{
      moduleKey: module.key,
      title: module.title,
      localId: localIdOf(node) ?? `${page.id}-${module.key}`,
      extension: macroContext({ page, space }, node, { isEditing: false, isConfiguring: false, isInserting: false }),
    }}
  />
);
