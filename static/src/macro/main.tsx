import { callAhead } from '../bridge/callAhead';
import { startSurface } from '../shared/startSurface';
import { MacroView } from './MacroView';
import { readMacro } from './readMacro';

void startSurface('macro.whereItStands', (context) => {
  callAhead('getDesign', { pageId: readMacro(context).pageId });
  return <MacroView />;
});
