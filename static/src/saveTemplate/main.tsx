import { startSurface } from '../shared/startSurface';
import { SaveTemplate } from './SaveTemplate';

void startSurface(<SaveTemplate />);
