import { view } from '@forge/bridge';
import { useForgeContext } from '../shared/Viewer';
import { readModal } from './readModal';
import { SyncView } from './SyncView';

/** The preview of a design's sync, in a dialog of the page. */
export function SyncDialog() {
  const { pageId } = readModal(useForgeContext());
  return <SyncView pageId={pageId} place="dialog" onClose={() => void view.close()} />;
}
