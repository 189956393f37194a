import { callAhead } from '../bridge/callAhead';
import { startSurface } from '../shared/startSurface';
import { Panel } from './Panel';

void startSurface('manifest.panel.title', () => {
  callAhead('getEpicDesigns', {});
  return <Panel />;
});
