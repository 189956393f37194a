import { startSurface } from '../shared/startSurface';
import { Picker } from './Picker';

void startSurface('picker.insertTitle', <Picker />);
