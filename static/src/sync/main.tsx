import { callAhead } from '../bridge/callAhead';
import { startSurface } from '../shared/startSurface';
import { readModal } from './readModal';
import { SyncDialog } from './SyncDialog';

void startSurface('sync.title', (context) => {
  callAhead('previewSync', readModal(context));
  return <SyncDialog />;
});
