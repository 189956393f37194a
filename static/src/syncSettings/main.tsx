import { startSurface } from '../shared/startSurface';
import { SyncSettings } from './SyncSettings';

void startSurface(<SyncSettings />);
