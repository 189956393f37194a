import { startSurface } from '../shared/startSurface';
import { SpaceSettings } from './SpaceSettings';

void startSurface('teamTemplates.title', () => <SpaceSettings />);
