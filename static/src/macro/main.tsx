import { startSurface } from '../shared/startSurface';
import { MacroView } from './MacroView';

void startSurface('macro.whereItStands', <MacroView />);
