import { startSurface } from '../shared/startSurface';
import { Picker } from './Picker';

void startSurface(<Picker />);
