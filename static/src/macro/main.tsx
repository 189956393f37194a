import { callAhead } from '../bridge/callAhead';
import { startSurface } from '../shared/startSurface';
import { MacroView } from './MacroView';
import { readMacro } from './readMacro';

void startSurface('macro.whereItStands', (context) => {
  const { pageId, canAsk } = readMacro(context);
  if (canAsk) callAhead('getDesign', { pageId });
  return <MacroView />;
});
