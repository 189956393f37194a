import Button from '@atlaskit/button/default/button';
import { Modal } from '@forge/bridge';

/** Opens the sync settings of a design over its page. */
export function SyncSettingsLink({ pageId }: { pageId: string }) {
  const open = () =>
    new Modal({ resource: 'ui/sync-settings', size: 'medium', title: 'Sync settings', context: { pageId } }).open();
  return (
    <Button appearance="subtle" aria-label="Settings of the sync" onClick={() => void open()}>
      Settings
    </Button>
  );
}
