import { startSurface } from '../shared/startSurface';
import { Administration } from './Administration';

void startSurface('manifest.administration.title', () => <Administration />);
