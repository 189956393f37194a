import { startSurface } from '../shared/startSurface';
import { SyncDialog } from './SyncDialog';

void startSurface(<SyncDialog />);
