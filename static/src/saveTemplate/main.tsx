import { startSurface } from '../shared/startSurface';
import { SaveTemplate } from './SaveTemplate';

void startSurface('saveTemplate.title', () => <SaveTemplate />);
