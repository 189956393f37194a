import { callAhead } from '../bridge/callAhead';
import { startSurface } from '../shared/startSurface';
import { Picker } from './Picker';
import { startOf } from './startOf';

void startSurface('picker.insertTitle', (context) => {
  callAhead('startPicker', startOf(context));
  return <Picker />;
});
