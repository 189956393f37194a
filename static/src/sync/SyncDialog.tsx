import { view } from '@forge/bridge';
import { useEscape } from '../shared/dialog/useEscape';
import { useForgeContext } from '../shared/Viewer';
import { readModal } from './readModal';
import { SyncView } from './SyncView';

/** The preview of a design's sync, in a dialog of the page. */
export function SyncDialog() {
  useEscape({ inDialog: true });
  const { pageId } = readModal(useForgeContext());
  return <SyncView pageId={pageId} place="dialog" onClose={() => void view.close()} />;
}
