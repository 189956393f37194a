import { startSurface } from '../shared/startSurface';
import { Panel } from './Panel';

void startSurface('manifest.panel.title', <Panel />);
