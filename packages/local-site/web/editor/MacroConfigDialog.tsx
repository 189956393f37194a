import type { Submission } from '../../forge/bridge/host';
import type { AdfDocument, AdfNode } from '../adf/node';
import { AppModule } from '../frame/AppModule';
import { Dialog } from '../frame/Dialog';
import type { Page, Space } from '../rest/confluence';
import type { AppModule as Module } from '../rest/session';
import { type MacroSubmission, localIdOf, macroContext } from '../wiki/macro';

/** The app's own dialog for a macro's config: on a new macro, or on one that stands on the page. */
export const MacroConfigDialog = ({
  module,
  node,
  page,
  space,
  onSubmit,
  onClose,
}: {
  module: Module;
  /** The macro on the page; nothing where one is being inserted. */
  node: AdfNode | undefined;
  page: Page;
  space: Space;
  onSubmit: (submission: MacroSubmission) => void;
  onClose: () => void;
}) => (
  <Dialog label={module.config?.title ?? module.title} size={module.config?.viewportSize ?? 'medium'}>
    <AppModule
      className="app-module app-module-config"
      view={{
        moduleKey: module.key,
        entry: 'config',
        title: module.title,
        height: '100%',
        localId: (node && localIdOf(node)) ?? crypto.randomUUID(),
        extension: macroContext({ page, space }, node, {
          isEditing: true,
          isConfiguring: true,
          isInserting: node === undefined,
        }),
      }}
      handlers={{
        submit: (submission) => {
          onSubmit(asMacro(submission));
          return true;
        },
        close: onClose,
      }}
    />
  </Dialog>
);

const asMacro = ({ config, body }: Submission): MacroSubmission =>
  body ? { config, body: body as AdfDocument } : { config };
