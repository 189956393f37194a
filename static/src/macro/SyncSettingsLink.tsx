import Button from '@atlaskit/button/default/button';
import { Modal } from '@forge/bridge';
import { rememberFocus } from '../shared/dialog/rememberFocus';
import { say } from '../words/say';

/** Opens the sync settings of a design over its page. */
export function SyncSettingsLink({ pageId }: { pageId: string }) {
  const open = () =>
    new Modal({
      resource: 'ui/sync-settings',
      size: 'medium',
      title: say('macro.settingsTitle'),
      context: { pageId },
      onClose: rememberFocus(),
    }).open();
  return (
    <Button appearance="subtle" aria-label={say('macro.settingsOfSync')} onClick={() => void open()}>
      {say('macro.settings')}
    </Button>
  );
}
