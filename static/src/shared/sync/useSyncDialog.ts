import { Modal } from '@forge/bridge';
import { useRef, useState } from 'react';

export type SyncDialogState = {
  open: () => void;
  /** Whether the sync is shown in the surface itself, because its host opens no dialogs. */
  inPlace: boolean;
  closeInPlace: () => void;
};

/** Opens the preview of a design's sync over the page. `onClosed` runs when it is closed, whatever was done in it. */
export function useSyncDialog(pageId: string, onClosed: () => void): SyncDialogState {
  const [inPlace, setInPlace] = useState(false);
  const isOpen = useRef(false);

  const closed = () => {
    isOpen.current = false;
    onClosed();
  };
  const open = async () => {
    if (isOpen.current) return;
    isOpen.current = true;
    try {
      await new Modal({
        resource: 'ui/sync',
        size: 'large',
        title: 'Sync with Jira',
        context: { pageId },
        // A click beside the dialog would throw away what a person decided in it.
        closeOnOverlayClick: false,
        onClose: closed,
      }).open();
    } catch {
      setInPlace(true);
    }
  };

  return {
    open: () => void open(),
    inPlace,
    closeInPlace: () => {
      setInPlace(false);
      closed();
    },
  };
}
