import { say } from '../../words/say';
import { type DialogState, useDialog } from '../dialog/useDialog';

export type SyncDialogState = DialogState;

/** Opens the preview of a design's sync over the page. `onClosed` runs when it is closed, whatever was done in it. */
export const useSyncDialog = (pageId: string, onClosed: () => void): SyncDialogState =>
  useDialog({ resource: 'ui/sync', title: say('sync.title'), context: { pageId }, onClosed });
