import { AppModule } from '../frame/AppModule';
import { Dialog } from '../frame/Dialog';
import type { Page, Space } from '../rest/confluence';
import type { AppModule as Module } from '../rest/session';

/** The dialog of an action that the app adds to the menu of a page. */
export const ActionDialog = ({
  action,
  page,
  space,
  onClose,
}: {
  action: Module;
  page: Page;
  space: Space;
  onClose: () => void;
}) => (
  <Dialog label={action.title} size={action.viewportSize ?? 'medium'} onCancel={onClose}>
    <AppModule
      className="app-module app-module-config"
      view={{
        moduleKey: action.key,
        title: action.title,
        height: '100%',
        localId: `${page.id}-${action.key}`,
        extension: {
          type: action.type,
          content: { id: page.id, type: 'page' },
          space: { id: space.id, key: space.key },
        },
      }}
      handlers={{ close: onClose }}
    />
  </Dialog>
);
