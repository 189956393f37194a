import { startSurface } from '../shared/startSurface';
import { SyncSettings } from './SyncSettings';

void startSurface('manifest.syncSettings.title', () => <SyncSettings />);
