import { startSurface } from '../shared/startSurface';
import { SyncDialog } from './SyncDialog';

void startSurface('sync.title', <SyncDialog />);
